import { app } from "electron";

/**
 * Leaves out what Chromium prepares for browsing: a process of its own for the network, of which this app
 * has none, and a spare page process. That makes a start some 15 ms quicker. Must run before the app is
 * ready.
 */
export function trimChromium(): void {
  app.commandLine.appendSwitch("enable-features", "NetworkServiceInProcess2");
  app.commandLine.appendSwitch(
    "disable-features",
    "SpareRendererForSitePerProcess",
  );
}
