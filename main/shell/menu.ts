import { Menu, nativeTheme, type MenuItemConstructorOptions } from "electron";
import type { Command } from "../../preload/contract/events.ts";
import { inEnglish } from "../../preload/contract/messages/word-error.ts";
import type { PreferencesFile } from "./preferences.ts";

interface Parts {
  readonly preferences: PreferencesFile;
  /** Asks the page of the window in front. */
  readonly command: (command: Command) => void;
  readonly newWindow: () => void;
}

type Item = MenuItemConstructorOptions;

/** The native menu: everything the page does, with its keys. */
export function setMenu(parts: Parts): void {
  const { command } = parts;
  const text = inEnglish;
  const isMac = process.platform === "darwin";
  const ask = (
    label: Parameters<typeof text>[0],
    what: Command,
    accelerator?: string,
  ): Item => ({
    label: text(label),
    click: () => command(what),
    ...(accelerator ? { accelerator } : {}),
  });

  const file: Item[] = [
    ask("menu.newUser", "newUser", "CmdOrCtrl+N"),
    {
      label: text("menu.newWindow"),
      accelerator: "Shift+CmdOrCtrl+N",
      click: parts.newWindow,
    },
    { type: "separator" },
    ask("menu.signOut", "signOut"),
    ...(isMac
      ? []
      : ([
          { type: "separator" },
          { role: "quit", label: text("menu.quit") },
        ] as const)),
  ];
  const edit: Item[] = [
    { role: "undo" },
    { role: "redo" },
    { type: "separator" },
    { role: "cut" },
    { role: "copy" },
    { role: "paste" },
    { role: "selectAll" },
    { type: "separator" },
    ask("menu.find", "search", "CmdOrCtrl+F"),
  ];
  const view: Item[] = [
    ask("menu.refresh", "refresh", "F5"),
    { type: "separator" },
    { label: text("menu.appearance"), submenu: appearance(parts.preferences) },
    { type: "separator" },
    { role: "resetZoom" },
    { role: "zoomIn" },
    { role: "zoomOut" },
    { role: "togglefullscreen" },
  ];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: "appMenu" } as const] : []),
      { label: text("menu.file"), submenu: file },
      { label: text("menu.edit"), submenu: edit },
      { label: text("menu.view"), submenu: view },
      {
        label: text("menu.help"),
        role: "help",
        submenu: [
          ask("menu.shortcuts", "shortcuts", "F1"),
          ask("menu.about", "about"),
        ],
      },
    ]),
  );
}

function appearance(preferences: PreferencesFile): Item[] {
  return (["system", "light", "dark"] as const).map((theme) => ({
    type: "radio",
    label: inEnglish(`menu.appearance.${theme}`),
    checked: preferences.get().theme === theme,
    click: () => {
      nativeTheme.themeSource = theme;
      preferences.set({ theme });
    },
  }));
}
