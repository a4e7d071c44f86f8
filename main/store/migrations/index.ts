import { initial } from "./0001-initial.ts";
import { access } from "./0002-access.ts";
import { finding } from "./0003-finding.ts";

/**
 * Every step from an empty file to the newest schema, in order; the n-th leaves user_version n. A step
 * that was released is never changed again.
 */
export const migrations: readonly string[] = [initial, access, finding];
