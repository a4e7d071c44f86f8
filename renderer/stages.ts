import { lazy } from "react";
import { afterSchemas, loadOnIdle, once } from "./ui/idle-chunks.ts";

const loadSetUp = once(() =>
  afterSchemas(async () => ({
    default: (await import("./access/SetUp.tsx")).SetUp,
  })),
);
const loadUseCode = once(() =>
  afterSchemas(async () => ({
    default: (await import("./access/UseCode.tsx")).UseCode,
  })),
);
const loadUseRecoveryKey = once(() =>
  afterSchemas(async () => ({
    default: (await import("./access/UseRecoveryKey.tsx")).UseRecoveryKey,
  })),
);
const loadRenewPassword = once(() =>
  afterSchemas(async () => ({
    default: (await import("./access/RenewPassword.tsx")).RenewPassword,
  })),
);
const loadRecoveryKey = once(async () => ({
  default: (await import("./access/RecoveryKey.tsx")).RecoveryKey,
}));
const loadLockScreen = once(async () => ({
  default: (await import("./access/LockScreen.tsx")).LockScreen,
}));
const loadAdminTool = once(() =>
  afterSchemas(async () => ({
    default: (await import("./AdminTool.tsx")).AdminTool,
  })),
);

/** The screens beside Sign in, each in a chunk of its own, so that Sign in is there at once. */
export const SetUp = lazy(loadSetUp);
export const UseCode = lazy(loadUseCode);
export const UseRecoveryKey = lazy(loadUseRecoveryKey);
export const RenewPassword = lazy(loadRenewPassword);
export const RecoveryKey = lazy(loadRecoveryKey);
export const LockScreen = lazy(loadLockScreen);
export const AdminTool = lazy(loadAdminTool);

export function loadStagesOnIdle(): void {
  loadOnIdle([
    loadAdminTool,
    loadRecoveryKey,
    loadLockScreen,
    loadUseCode,
    loadUseRecoveryKey,
    loadRenewPassword,
  ]);
}
