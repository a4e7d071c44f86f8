import { lazy } from "react";
import { afterSchemas, loadOnIdle, once } from "./ui/idle-chunks.ts";

const loadUserDialog = once(() =>
  afterSchemas(async () => ({
    default: (await import("./users/UserDialog.tsx")).UserDialog,
  })),
);
const loadBulk = once(async () => ({
  default: (await import("./bulk/BulkDialog.tsx")).BulkDialog,
}));
const loadAbout = once(async () => ({
  default: (await import("./settings/AboutDialog.tsx")).AboutDialog,
}));
const loadShortcuts = once(async () => ({
  default: (await import("./settings/ShortcutsDialog.tsx")).ShortcutsDialog,
}));
const loadColumns = once(() =>
  afterSchemas(async () => ({
    default: (await import("./views/ColumnsDialog.tsx")).ColumnsDialog,
  })),
);
const loadSavedViews = once(() =>
  afterSchemas(async () => ({
    default: (await import("./views/SavedViewsDialog.tsx")).SavedViewsDialog,
  })),
);

/** Dialogs, each in a chunk of its own: the table is there before them. */
export const UserDialog = lazy(loadUserDialog);
export const BulkDialog = lazy(loadBulk);
export const AboutDialog = lazy(loadAbout);
export const ShortcutsDialog = lazy(loadShortcuts);
export const ColumnsDialog = lazy(loadColumns);
export const SavedViewsDialog = lazy(loadSavedViews);

export function loadDialogsOnIdle(): void {
  loadOnIdle([loadUserDialog, loadBulk, loadAbout, loadShortcuts]);
}
