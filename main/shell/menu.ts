import { Menu, nativeTheme, type MenuItemConstructorOptions } from "electron";
import type { Command } from "../../preload/contract/events.ts";
import type { MessageKey } from "../../preload/contract/messages/en/index.ts";
import { inEnglish } from "../../preload/contract/messages/word-error.ts";
import { THEMES, type PreferencesFile } from "./preferences.ts";

interface Parts {
  readonly preferences: PreferencesFile;
  /** Asks the page of the window in front. */
  readonly command: (command: Command) => void;
  readonly newWindow: () => void;
}

type Item = MenuItemConstructorOptions;

/** Where the windows stand, all together. */
export type MenuStage = "signedOut" | "locked" | "signedIn";

/** What there is to do for who is signed in, and sees something. */
const AT_WORK: readonly Command[] = [
  "newUser",
  "profile",
  "settings",
  "lock",
  "search",
  "users",
];

/** Offers what can be had just now. */
export function offerInMenu(stage: MenuStage): void {
  const menu = Menu.getApplicationMenu();
  const offer = (command: Command, isOffered: boolean) => {
    const item = menu?.getMenuItemById(command);
    if (item) item.enabled = isOffered;
  };
  for (const command of AT_WORK) offer(command, stage === "signedIn");
  offer("signOut", stage !== "signedOut");
}

/** The native menu: everything the page does, with its keys. */
export function setMenu(parts: Parts): void {
  const isMac = process.platform === "darwin";
  const top: Item[] = [
    ...(isMac ? [{ role: "appMenu" } as const] : []),
    { label: inEnglish("menu.file"), submenu: file(parts, isMac) },
    { label: inEnglish("menu.edit"), submenu: edit(parts) },
    { label: inEnglish("menu.view"), submenu: view(parts) },
    { label: inEnglish("menu.help"), role: "help", submenu: help(parts) },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(top));
}

/** An item that the page acts on. */
function ask(
  { command }: Parts,
  key: MessageKey,
  what: Command,
  accelerator?: string,
): Item {
  const item = { id: what, label: inEnglish(key), click: () => command(what) };
  return accelerator === undefined ? item : { ...item, accelerator };
}

const line: Item = { type: "separator" };

function file(parts: Parts, isMac: boolean): Item[] {
  const quit: Item[] = [line, { role: "quit", label: inEnglish("menu.quit") }];
  return [
    ask(parts, "menu.newUser", "newUser", "CmdOrCtrl+N"),
    {
      label: inEnglish("menu.newWindow"),
      accelerator: "Shift+CmdOrCtrl+N",
      click: parts.newWindow,
    },
    line,
    ask(parts, "menu.profile", "profile"),
    ask(parts, "menu.settings", "settings", "CmdOrCtrl+,"),
    line,
    ask(parts, "menu.lock", "lock", "CmdOrCtrl+L"),
    ask(parts, "menu.signOut", "signOut"),
    ...(isMac ? [] : quit),
  ];
}

function edit(parts: Parts): Item[] {
  return [
    { role: "undo" },
    { role: "redo" },
    line,
    { role: "cut" },
    { role: "copy" },
    { role: "paste" },
    { role: "selectAll" },
    line,
    ask(parts, "menu.find", "search", "CmdOrCtrl+F"),
  ];
}

function view(parts: Parts): Item[] {
  return [
    ask(parts, "menu.users", "users"),
    ask(parts, "menu.refresh", "refresh", "F5"),
    line,
    {
      label: inEnglish("menu.appearance"),
      submenu: appearance(parts.preferences),
    },
    line,
    { role: "resetZoom" },
    { role: "zoomIn" },
    { role: "zoomOut" },
    { role: "togglefullscreen" },
  ];
}

function help(parts: Parts): Item[] {
  return [
    ask(parts, "menu.shortcuts", "shortcuts", "F1"),
    ask(parts, "menu.about", "about"),
  ];
}

function appearance(preferences: PreferencesFile): Item[] {
  return THEMES.map((theme) => ({
    type: "radio",
    label: inEnglish(`menu.appearance.${theme}`),
    checked: preferences.get().theme === theme,
    click: () => {
      nativeTheme.themeSource = theme;
      preferences.set({ theme });
    },
  }));
}
