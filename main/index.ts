import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  app,
  BrowserWindow,
  nativeTheme,
  powerMonitor,
  session as electronSession,
} from "electron";
import {
  inEnglish,
  wordError,
} from "../preload/contract/messages/word-error.ts";
import { createSession } from "./access/session.ts";
import { createDispatcher } from "./dispatch/dispatcher.ts";
import { createThreads } from "./dispatch/threads.ts";
import { trimChromium } from "./shell/chromium.ts";
import { readCommandLine } from "./shell/command-line.ts";
import { hardenPages, hardenSession } from "./shell/hardening.ts";
import { report, startLog } from "./shell/log.ts";
import { offerInMenu, setMenu } from "./shell/menu.ts";
import {
  ORIGIN,
  PAGE_URL,
  registerPageScheme,
  servePage,
} from "./shell/page-protocol.ts";
import { reloadOnChange } from "./shell/reload-on-change.ts";
import { savePicture } from "./shell/picture.ts";
import { createPreferences } from "./shell/preferences.ts";
import { openWindow } from "./shell/window.ts";
import { emitToWindow, emitToWindows, serveIpc } from "./transport/ipc.ts";

/** Another process has the store open. */
const IN_USE = 3;

// SECURITY: what this process writes is for its own account alone.
process.umask(0o077);
startLog();
trimChromium();
registerPageScheme();
hardenPages();
const { isDemo, storeFile, picture } = readCommandLine();
const userData = app.getPath("userData");
mkdirSync(userData, { recursive: true });

if (app.requestSingleInstanceLock()) begin();
else app.quit();

function begin(): void {
  const preferences = createPreferences(join(userData, "preferences.json"));
  nativeTheme.themeSource = preferences.get().theme;

  const threads = createThreads({
    threadFile: join(import.meta.dirname, "thread.js"),
    storeFile,
    isDemo,
    about: { version: app.getVersion(), electron: process.versions.electron },
    report,
    readerAfter: 1_000,
    busyAfter: 10_000,
    onChanged: (changed) => spread(changed),
    onOpened: (demo) => {
      if (demo)
        console.log(
          `Demonstration: sign in as ${demo.username} with ${demo.password}`,
        );
    },
    onProblem: (problem) => {
      const { reason, params } = problem;
      console.error(
        wordError({ code: "UNAVAILABLE", reason, params }, inEnglish),
      );
      if (problem.reason === "store_in_use") app.exit(IN_USE);
    },
  });
  threads.open();

  const session = startSession();
  const { dispatch, spread, hasJob } = createDispatcher({
    threads,
    session,
    emit: emitToWindows,
  });
  const preload = join(import.meta.dirname, "../preload/index.js");
  const open = () =>
    openWindow({ preload, url: PAGE_URL, preferences, hasJob });
  const isOurs = (contents: Electron.WebContents) =>
    BrowserWindow.getAllWindows().some(
      (window) => window.webContents === contents,
    );

  app.on("second-instance", () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on("window-all-closed", () => app.quit());
  closeBeforeQuit(() => threads.close());

  void app.whenReady().then(() => {
    hardenSession(electronSession.defaultSession);
    servePage(
      electronSession.defaultSession,
      join(import.meta.dirname, "../renderer"),
    );
    serveIpc({ dispatch, isOurs, origin: ORIGIN });
    const window = open();
    setMenu({
      preferences,
      command: (command) =>
        emitToWindow(inFront(), { type: "command", command }),
      newWindow: open,
    });
    offerWhatFits(session);
    reloadOnChange(join(import.meta.dirname, "../renderer"));
    if (picture) void savePicture(window, picture);
  });
}

/** The session of the app, which the windows and the menu follow. */
function startSession() {
  const session = createSession({
    monotonic: () => performance.now(),
    now: () => Date.now(),
    onChange: (isLocked) => {
      emitToWindows({ type: "session", isLocked });
      offerWhatFits(session);
    },
  });
  lockWhenLeft(session);
  return session;
}

function offerWhatFits(session: ReturnType<typeof createSession>): void {
  const signedIn = session.current();
  if (signedIn === null) offerInMenu("signedOut");
  else offerInMenu(signedIn.claim.isLocked ? "locked" : "signedIn");
}

/** Locks what nobody looks after: by its own time, and when the computer is left or laid to sleep. */
function lockWhenLeft(session: ReturnType<typeof createSession>): void {
  setInterval(() => session.check(), 5_000).unref();
  app.on("web-contents-created", (_, contents) => {
    contents.on("input-event", () => session.touch());
  });
  void app.whenReady().then(() => {
    powerMonitor.on("suspend", () => session.lock());
    powerMonitor.on("lock-screen", () => session.lock());
  });
}

/** The window that a person works in: the only one there is where the system knows of no focus. */
function inFront(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
}

/** Lets the store's threads close before the app ends. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let isClosed = false;
  app.on("will-quit", (event) => {
    if (isClosed) return;
    event.preventDefault();
    void close().then(() => {
      isClosed = true;
      // Not from within this event, in which quitting again is not heard.
      setImmediate(() => app.quit());
    });
  });
}
