import { ESLint } from "eslint";
import { expect, test } from "vitest";

// The import rule of the architecture, tried by breaking it: each line stands in a file of the place
// that it names, and must fail there.

const eslint = new ESLint({ overrideConfigFile: "build/eslint.config.mjs" });

const BROKEN: readonly (readonly [file: string, code: string])[] = [
  ["renderer/users/view.ts", `import "../../main/store/store.ts";`],
  ["renderer/users/view.ts", `import "../../preload/operations.ts";`],
  ["renderer/users/view.ts", `import "electron";`],
  ["preload/contract/roles.ts", `import "../operations.ts";`],
  ["preload/contract/roles.ts", `import "kysely";`],
  ["preload/contract/roles.ts", `import "node:fs";`],
  ["preload/operations.ts", `import "../main/store/store.ts";`],
  ["main/users/user-rules.ts", `import "electron";`],
  ["main/users/user-rules.ts", `await import("electron");`],
  ["main/users/user-rules.ts", `import "../../renderer/users/view.ts";`],
  ["main/store/store.ts", `import "electron";`],
  ["main/store/store.ts", `import "../users/user-rules.ts";`],
  ["main/dispatch/unit.ts", `import { app } from "electron"; app.quit();`],
  ["main/store/migrations/index.ts", `import "../columns.ts";`],
  [
    "main/store/migrations/index.ts",
    `import "../../../preload/operations.ts";`,
  ],
  [
    "main/shell/menu.ts",
    `import { ipcMain } from "electron"; ipcMain.eventNames();`,
  ],
  [
    "main/shell/menu.ts",
    `import * as electron from "electron"; electron.ipcMain.eventNames();`,
  ],
  [
    "main/shell/menu.ts",
    `import * as electron from "electron"; const { ipcMain } = electron; ipcMain.eventNames();`,
  ],
  [
    "preload/channels.ts",
    `import { ipcRenderer } from "electron"; ipcRenderer.eventNames();`,
  ],
];

const RULES = [
  "import-x/no-restricted-paths",
  "no-restricted-imports",
  "no-restricted-syntax",
];

test.each(BROKEN)("in %s fails: %s", async (filePath, code) => {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  const rules = result?.messages.map(({ ruleId }) => ruleId) ?? [];
  expect(rules.some((rule) => RULES.includes(rule ?? ""))).toBe(true);
});

test("what is allowed passes the same rules", async () => {
  for (const filePath of ["main/transport/ipc.ts", "preload/index.ts"]) {
    const code = `import { ipcMain, ipcRenderer } from "electron";\n`;
    const [result] = await eslint.lintText(code, { filePath });
    const rules = result?.messages.map(({ ruleId }) => ruleId) ?? [];
    expect(rules.filter((rule) => RULES.includes(rule ?? ""))).toEqual([]);
  }
});
