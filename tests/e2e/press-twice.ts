import type { ElectronApplication, Locator } from "@playwright/test";
import { channelOf } from "../../preload/channels.ts";
import type { OperationName } from "../../preload/contract/index.ts";

/** Clicks twice before the page can draw anything in between, as a quick finger or a bouncing switch does. */
export async function pressTwice(button: Locator): Promise<void> {
  await button.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });
}

/** Counts from now on how often the page asks main for this; answers the question how often it was. */
export async function countCalls(
  app: ElectronApplication,
  operation: OperationName,
): Promise<() => Promise<number>> {
  const channel = channelOf(operation);
  await app.evaluate(({ ipcMain }, name) => {
    type Handler = (...given: readonly unknown[]) => unknown;
    // Electron tells nobody else which handlers there are.
    const inside = ipcMain as unknown as {
      readonly _invokeHandlers: Map<string, Handler>;
    };
    const handler = inside._invokeHandlers.get(name);
    if (!handler) throw new Error(`No ${name}`);
    const counts = globalThis as unknown as Record<string, number>;
    counts[name] = 0;
    inside._invokeHandlers.set(name, (...given) => {
      counts[name] = (counts[name] ?? 0) + 1;
      return handler(...given);
    });
  }, channel);
  return () =>
    app.evaluate(
      (_, name) => (globalThis as unknown as Record<string, number>)[name] ?? 0,
      channel,
    );
}
