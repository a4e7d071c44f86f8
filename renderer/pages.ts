import { lazy } from "react";
import { afterSchemas, loadOnIdle, once } from "./ui/idle-chunks.ts";

const loadProfile = once(() =>
  afterSchemas(async () => ({
    default: (await import("./profile/ProfilePage.tsx")).ProfilePage,
  })),
);
const loadSettings = once(() =>
  afterSchemas(async () => ({
    default: (await import("./settings/SettingsPage.tsx")).SettingsPage,
  })),
);

/** The pages beside Integration Users, each in a chunk of its own: the table is there before them. */
export const ProfilePage = lazy(loadProfile);
export const SettingsPage = lazy(loadSettings);

export function loadPagesOnIdle(): void {
  loadOnIdle([loadProfile, loadSettings]);
}
