import { watch } from "node:fs";
import { app, BrowserWindow } from "electron";

/** Milliseconds without a change after which a build is taken to be whole. */
const PAUSE = 300;

/** For `npm run dev` alone: loads the page again when it has been built again. Never in a package. */
export function reloadOnChange(folder: string): void {
  if (app.isPackaged || process.env["ROLECALL_DEV"] !== "1") return;
  let timer: NodeJS.Timeout | undefined;
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const { webContents } of BrowserWindow.getAllWindows()) {
        webContents.reload();
      }
    }, PAUSE);
  });
}
