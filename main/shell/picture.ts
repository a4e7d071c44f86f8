import { rename, writeFile } from "node:fs/promises";
import type { BrowserWindow } from "electron";

/** Saves a picture of the window, once its first screen stands, for whoever has no display. */
export async function savePicture(
  window: BrowserWindow,
  file: string,
): Promise<void> {
  await window.webContents.executeJavaScript(
    `new Promise((resolve) => {
      const look = () => performance.getEntriesByName('rolecall:ready').length ? resolve() : setTimeout(look, 50);
      look();
    }).then(() => document.fonts.ready).then(() => undefined)`,
  );
  // One frame more, so that what was just put in place is painted.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const image = await window.webContents.capturePage();
  await writeFile(`${file}.new`, image.toPNG());
  await rename(`${file}.new`, file);
}
