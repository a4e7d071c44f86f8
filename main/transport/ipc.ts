import {
  BrowserWindow,
  ipcMain,
  type IpcMainInvokeEvent,
  type WebContents,
} from "electron";
import type { RolecallEvent } from "../../preload/contract/events.ts";
import { channelOf, EVENT_CHANNEL } from "../../preload/channels.ts";
import { operationNames } from "../../preload/operations.ts";
import type { Dispatch } from "../dispatch/dispatcher.ts";

interface Parts {
  readonly dispatch: Dispatch;
  /** Whether these are the contents of one of our own windows. */
  readonly isOurs: (contents: WebContents) => boolean;
  readonly origin: string;
}

/** The page's way in: one channel for each operation, and none besides. */
export function serveIpc({ dispatch, isOurs, origin }: Parts): void {
  for (const name of operationNames) {
    ipcMain.handle(channelOf(name), (event, input: unknown) => {
      // SECURITY: who asks is found out here, never told by the page.
      const isFromUs = isFromOurPage(event, isOurs, origin);
      return dispatch(name, input, isFromUs ? event.sender.id : null);
    });
  }
}

/** The main frame of one of our windows, on our origin. A frame that is gone has no URL to trust. */
function isFromOurPage(
  event: IpcMainInvokeEvent,
  isOurs: Parts["isOurs"],
  origin: string,
): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    frame.parent === null &&
    frame === event.sender.mainFrame &&
    isOurs(event.sender) &&
    URL.canParse(frame.url) &&
    new URL(frame.url).host === new URL(origin).host &&
    new URL(frame.url).protocol === new URL(origin).protocol
  );
}

/** Tells the page of one window. */
export function emitToWindow(
  window: BrowserWindow | undefined,
  event: RolecallEvent,
): void {
  window?.webContents.send(EVENT_CHANNEL, event);
}

/** Tells the page of every window. */
export function emitToWindows(event: RolecallEvent): void {
  for (const window of BrowserWindow.getAllWindows())
    emitToWindow(window, event);
}
