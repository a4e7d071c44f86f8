import { app, type Session } from "electron";
import { ORIGIN, PAGE_URL } from "./page-protocol.ts";

/** The one permission that the page may have: to put text on the clipboard when asked to. */
const ALLOWED_PERMISSION = "clipboard-sanitized-write";

/** SECURITY: what no page may do, whatever it has come to contain. Must run before the first window. */
export function hardenPages(): void {
  app.on("web-contents-created", (_, contents) => {
    contents.on("will-frame-navigate", (event) => {
      // Its own page again is what a reload asks for.
      const isReload = event.isMainFrame && event.url === PAGE_URL;
      if (!isReload) event.preventDefault();
    });
    contents.on("will-redirect", (event) => event.preventDefault());
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
  });
}

/** SECURITY: no permissions, no network, no downloads but of text that the page itself made. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, callback) => {
    callback(
      permission === ALLOWED_PERMISSION &&
        contents.getURL().startsWith(`${ORIGIN}/`),
    );
  });
  session.setPermissionCheckHandler((_, permission, origin) => {
    return (
      permission === ALLOWED_PERMISSION && origin.replace(/\/$/, "") === ORIGIN
    );
  });
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !/^(app|blob|devtools):/.test(details.url) });
  });
  session.on("will-download", (event, item) => {
    // Without a path of ours, Electron asks with the system's own dialog.
    if (!item.getURL().startsWith(`blob:${ORIGIN}/`)) event.preventDefault();
  });
  session.setSpellCheckerEnabled(false);
}
