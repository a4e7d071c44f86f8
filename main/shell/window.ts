import { BrowserWindow, screen, type Rectangle } from "electron";
import type { PreferencesFile } from "./preferences.ts";

interface Parts {
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly url: string;
  readonly preferences: PreferencesFile;
}

const DEFAULT_SIZE = { width: 1280, height: 800 };
/** Smallest size at which nothing is out of reach. */
const SMALLEST = { minWidth: 640, minHeight: 480 };

/** Opens a window on the page; it shows itself when it has something to show. */
export function openWindow({
  preload,
  url,
  preferences,
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
  // A failure to load shows as an empty page; there is nobody to tell but the log.
  window.loadURL(url).catch((error: unknown) => console.error(error));
  return window;
}

/** Where the window was, unless that screen is gone. */
function placeOf(saved: Rectangle | null): Partial<Rectangle> {
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
