import type { About } from "../../preload/contract/settings.ts";
import type { Handlers } from "../dispatch/handler.ts";

/** @param about what this build and its parts are; the same for as long as it runs */
export function createSettingsHandlers(about: About): Handlers<"settings"> {
  return { about: () => Promise.resolve(about) };
}
