/** The native menu and what the shell says. */
export const shell = {
  "menu.file": "File",
  "menu.newUser": "Create a New User",
  "menu.newWindow": "New Window",
  "menu.signOut": "Sign Out",
  "menu.quit": "Quit",
  "menu.edit": "Edit",
  "menu.find": "Find",
  "menu.view": "View",
  "menu.refresh": "Refresh",
  "menu.appearance": "Appearance",
  "menu.appearance.system": "Same as System",
  "menu.appearance.light": "Light",
  "menu.appearance.dark": "Dark",
  "menu.help": "Help",
  "menu.shortcuts": "Keyboard Shortcuts",
  "menu.about": "About Rolecall",
} as const;
