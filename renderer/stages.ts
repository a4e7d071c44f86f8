import { lazy } from "react";
import { afterSchemas, loadOnIdle } from "./ui/idle-chunks.ts";

const loadSetUp = () =>
  afterSchemas(async () => ({
    default: (await import("./access/SetUp.tsx")).SetUp,
  }));
const loadRecoveryKey = async () => ({
  default: (await import("./access/RecoveryKey.tsx")).RecoveryKey,
});
const loadAdminTool = () =>
  afterSchemas(async () => ({
    default: (await import("./AdminTool.tsx")).AdminTool,
  }));

/** The screens beside Sign in, each in a chunk of its own, so that Sign in is there at once. */
export const SetUp = lazy(loadSetUp);
export const RecoveryKey = lazy(loadRecoveryKey);
export const AdminTool = lazy(loadAdminTool);

export function loadStagesOnIdle(): void {
  loadOnIdle([loadAdminTool, loadRecoveryKey]);
}
