import importX from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Who may import whom. `except` is what a zone may see of the folder that is forbidden to it. */
const zones = [
  {
    target: "./renderer",
    from: ["./main", "./preload", "./tests", "./build"],
    except: ["./contract"],
    message: "The page knows the contract and nothing else: preload/contract.",
  },
  {
    target: "./preload/contract",
    from: ["./main", "./renderer", "./preload", "./tests", "./build"],
    except: ["./contract"],
    message: "The contract is pure: it imports itself and zod.",
  },
  {
    target: "./preload",
    from: ["./main", "./renderer", "./tests", "./build"],
    message: "The bridge knows the contract only.",
  },
  {
    target: "./main",
    from: ["./renderer", "./tests", "./build"],
    message: "Main knows the contract, never the page.",
  },
  {
    target: "./main/store/migrations",
    from: ["./main", "./preload"],
    except: ["./store/migrations"],
    message: "A migration is frozen: it imports nothing that can change.",
  },
  {
    target: "./main/store",
    from: ["./main"],
    except: ["./store"],
    message: "The store is the engine: it knows no feature.",
  },
];

/** `import()` is no import declaration, so it has a rule of its own. */
const noDynamicElectron = (message) => ({
  selector: "ImportExpression[source.value=/^electron(\\/|$)/]",
  message,
});

/** One import rule for a place: packages that it may not load, each with its reason. */
const forbidPackages = (...entries) => ({
  "no-restricted-imports": [
    "error",
    {
      paths: entries.map(([name, message]) => ({ name, message })),
      patterns: [
        {
          group: ["electron/*"],
          message: "Electron is known to main/shell and main/transport only.",
        },
      ],
    },
  ],
});

const ELECTRON = [
  "electron",
  "Only main/shell, main/transport/ipc.ts, main/index.ts and preload/index.ts know Electron.",
];

const RAW_IPC = "Raw ipc is for main/transport/ipc.ts and preload/index.ts.";

const rawIpc = (message, ...more) => ({
  "no-restricted-syntax": [
    "error",
    ...more,
    {
      selector:
        "ImportSpecifier[imported.name=/^(ipcMain|ipcRenderer|contextBridge|webContents|MessageChannelMain)$/]",
      message,
    },
    {
      selector:
        "MemberExpression[property.name=/^(ipcMain|ipcRenderer|ipc|postMessageToFrame)$/]",
      message,
    },
    {
      selector:
        "ObjectPattern > Property[key.name=/^(ipcMain|ipcRenderer|contextBridge)$/]",
      message,
    },
    {
      selector: "ExportDefaultDeclaration",
      message: "Named exports only.",
    },
  ],
});

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/",
      "out/",
      "dist/",
      "test-results/",
      "build/**/*.mjs",
      "build/runtime/default-app/**",
      "tests/bench/**/*.cjs",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ["build/*.ts"],
        },
        tsconfigRootDir: `${import.meta.dirname}/..`,
      },
    },
    plugins: { "import-x": importX, "react-hooks": reactHooks },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      // Electron hands out windows that it made itself.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { varsIgnorePattern: "^_", argsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "no-console": ["error", { allow: ["error", "log"] }],
      "max-lines": ["error", { max: 250, skipBlankLines: false }],
      "max-lines-per-function": [
        "error",
        { max: 70, skipComments: true, skipBlankLines: true },
      ],
      "max-params": ["error", { max: 4 }],
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "import-x/no-restricted-paths": [
        "error",
        { basePath: `${import.meta.dirname}/..`, zones },
      ],
      ...rawIpc(RAW_IPC),
    },
    settings: {
      "import-x/resolver": { node: { extensions: [".ts", ".tsx"] } },
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
    },
  },
  {
    // The store, the features and what runs on its threads never see Electron.
    files: ["main/**/*.ts"],
    ignores: ["main/index.ts", "main/shell/**", "main/transport/ipc.ts"],
    rules: {
      ...forbidPackages(ELECTRON),
      ...rawIpc(RAW_IPC, noDynamicElectron(ELECTRON[1])),
    },
  },
  {
    files: ["preload/contract/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(?!\\.|zod$)",
              message: "The contract imports itself and zod.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["renderer/**/*.{ts,tsx}"],
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...forbidPackages(ELECTRON),
      ...rawIpc(RAW_IPC, noDynamicElectron(ELECTRON[1])),
      // Components are markup: long, but flat.
      "max-lines-per-function": [
        "error",
        { max: 150, skipComments: true, skipBlankLines: true },
      ],
    },
  },
  {
    files: ["main/transport/ipc.ts", "preload/index.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    // Tests and configurations: tools ask for default exports, and a describe block is long.
    files: ["tests/**/*.ts", "build/**/*.ts"],
    rules: {
      "no-restricted-syntax": "off",
      "max-lines-per-function": "off",
      "import-x/no-restricted-paths": "off",
    },
  },
);
