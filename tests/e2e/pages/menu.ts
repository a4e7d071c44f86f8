import type { ElectronApplication } from "@playwright/test";

/** Chooses an item of the native menu, as its key does: `chooseFromMenu(app, "File", "Lock")`. */
export async function chooseFromMenu(
  app: ElectronApplication,
  menu: string,
  item: string,
): Promise<void> {
  await app.evaluate(
    ({ Menu, BrowserWindow }, [menuLabel, itemLabel]) => {
      BrowserWindow.getAllWindows()[0]?.focus();
      const items = Menu.getApplicationMenu()?.items;
      const found = items?.find(({ label }) => label === menuLabel);
      const chosen = found?.submenu?.items.find(
        ({ label }) => label === itemLabel,
      );
      if (!chosen) throw new Error(`No ${menuLabel} > ${itemLabel}`);
      // Its type says no more than that it is a function.
      (chosen.click as () => void)();
    },
    [menu, item] as const,
  );
}
