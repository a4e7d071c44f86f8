import {
  BrowserWindow,
  dialog,
  screen,
  type MessageBoxOptions,
  type Rectangle,
} from "electron";
import { inEnglish } from "../../preload/contract/messages/word-error.ts";
import type { PreferencesFile } from "./preferences.ts";

interface Parts {
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly url: string;
  readonly preferences: PreferencesFile;
  /** Whether something long goes on that the page with these contents has begun. */
  readonly hasJob: (contents: number) => boolean;
}

const DEFAULT_SIZE = { width: 1280, height: 800 };
/** Smallest size at which nothing is out of reach. */
const SMALLEST = { minWidth: 640, minHeight: 480 };

const MOST_CRASHES = 3;
/** Pixels by which a further window stands off. */
const BESIDE = 24;

/** Opens a window on the page; it shows itself when it has something to show. */
export function openWindow({
  preload,
  url,
  preferences,
  hasJob,
}: Parts): BrowserWindow {
  const window = new BrowserWindow({
    ...placeOf(preferences.get().window),
    ...SMALLEST,
    show: false,
    title: "Rolecall",
    webPreferences: {
      preload,
      // SECURITY: the page is a stranger: no Node, a world of its own, the system's sandbox.
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      safeDialogs: true,
      spellcheck: false,
    },
  });
  window.once("ready-to-show", () => window.show());
  window.on("close", () =>
    preferences.set({ window: window.getNormalBounds() }),
  );
  askBeforeLosing(window, hasJob);
  loadAgainAfterCrash(window, url);
  load(window, url);
  return window;
}

function load(window: BrowserWindow, url: string): void {
  window.loadURL(url).catch((error: unknown) => {
    // Ended while it was loading: that is no failure.
    if (!window.isDestroyed()) console.error(error);
  });
}

/** A page whose process died starts anew, as long as that helps. */
function loadAgainAfterCrash(window: BrowserWindow, url: string): void {
  let crashes = 0;
  window.webContents.on("render-process-gone", (_, { reason }) => {
    console.error(`The page ended: ${reason}`);
    crashes += 1;
    if (reason !== "clean-exit" && crashes <= MOST_CRASHES) load(window, url);
  });
}

/**
 * The page says by `beforeunload` that something typed would be lost, or that nobody would hear how something
 * ends; only a person can say that it may.
 */
function askBeforeLosing(window: BrowserWindow, hasJob: Parts["hasJob"]): void {
  const { id } = window.webContents;
  window.webContents.on("will-prevent-unload", () => {
    const question = {
      type: "question" as const,
      ...(hasJob(id) ? ABOUT_JOB : ABOUT_DRAFT),
      defaultId: 1,
      cancelId: 1,
    } satisfies MessageBoxOptions;
    void dialog.showMessageBox(window, question).then(({ response }) => {
      if (response === 0) window.destroy();
    });
  });
}

const ABOUT_DRAFT = {
  message: inEnglish("leave.question"),
  buttons: [inEnglish("leave.discard"), inEnglish("leave.keep")],
};

const ABOUT_JOB = {
  message: inEnglish("leave.job"),
  detail: inEnglish("leave.jobGoesOn"),
  buttons: [inEnglish("leave.close"), inEnglish("leave.stay")],
};

/** Where the window was, unless that screen is gone; beside another window, not on top of it. */
function placeOf(saved: Rectangle | null): Partial<Rectangle> {
  const other = BrowserWindow.getFocusedWindow()?.getNormalBounds();
  if (other) return { ...other, x: other.x + BESIDE, y: other.y + BESIDE };
  const isOnScreen =
    saved !== null &&
    screen.getAllDisplays().some(({ workArea }) => {
      const right = workArea.x + workArea.width;
      const bottom = workArea.y + workArea.height;
      return (
        saved.x >= workArea.x &&
        saved.y >= workArea.y &&
        saved.x < right &&
        saved.y < bottom
      );
    });
  return isOnScreen ? saved : DEFAULT_SIZE;
}
