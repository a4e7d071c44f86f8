import type { ElectronApplication } from "@playwright/test";
import { channelOf } from "../../preload/channels.ts";
import type { OperationName } from "../../preload/contract/index.ts";

// What a test does to main's answers, to look at what the page makes of their coming late or not at all.

type Handler = (...asked: unknown[]) => unknown;
/** What Electron keeps its handlers in. */
interface Handlers {
  readonly _invokeHandlers: Map<string, Handler>;
}

/** Lets main do an operation, but keeps its answers back until what this answers is called. */
export const holdAnswers = (
  app: ElectronApplication,
  operation: OperationName,
): Promise<() => Promise<void>> => hold(app, operation, "answers");

/** Keeps an operation from main until what this answers is called, as when others come first. */
export const holdCalls = (
  app: ElectronApplication,
  operation: OperationName,
): Promise<() => Promise<void>> => hold(app, operation, "calls");

async function hold(
  app: ElectronApplication,
  operation: OperationName,
  held: "answers" | "calls",
): Promise<() => Promise<void>> {
  const asked = { channel: channelOf(operation), held };
  const gate = await app.evaluateHandle(({ ipcMain }, { channel, held }) => {
    // Not in its types.
    const handlers = (ipcMain as unknown as Handlers)._invokeHandlers;
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No ${channel}`);
    const gate = Promise.withResolvers<undefined>();
    handlers.set(channel, async (...asked) => {
      if (held === "calls") await gate.promise;
      const answer = await handler(...asked);
      await gate.promise;
      return answer;
    });
    const open = () => {
      handlers.set(channel, handler);
      gate.resolve(undefined);
    };
    return { open };
  }, asked);
  return () => gate.evaluate(({ open }) => open());
}

/** Has main answer an operation with a refusal from now on, as when its thread has ended. */
export async function refuseAnswers(
  app: ElectronApplication,
  operation: OperationName,
): Promise<void> {
  await app.evaluate(({ ipcMain }, channel) => {
    const handlers = (ipcMain as unknown as Handlers)._invokeHandlers;
    handlers.set(channel, () => ({
      ok: false,
      error: { code: "UNAVAILABLE", reason: "unreachable", message: "" },
    }));
  }, channelOf(operation));
}
