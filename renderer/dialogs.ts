import { lazy } from "react";
import { afterSchemas, loadOnIdle } from "./ui/idle-chunks.ts";

const loadUserDialog = () =>
  afterSchemas(async () => ({
    default: (await import("./users/UserDialog.tsx")).UserDialog,
  }));
const loadAbout = async () => ({
  default: (await import("./settings/AboutDialog.tsx")).AboutDialog,
});
const loadShortcuts = async () => ({
  default: (await import("./settings/ShortcutsDialog.tsx")).ShortcutsDialog,
});

/** Dialogs, each in a chunk of its own: the table is there before them. */
export const UserDialog = lazy(loadUserDialog);
export const AboutDialog = lazy(loadAbout);
export const ShortcutsDialog = lazy(loadShortcuts);

export function loadDialogsOnIdle(): void {
  loadOnIdle([loadUserDialog, loadAbout, loadShortcuts]);
}
