import { z } from "zod";
import { operation } from "./operation.ts";

export interface About {
  readonly version: string;
  readonly electron: string;
  readonly sqlite: string;
}

/** Who may use the Admin tool: DEXADMIN alone, or whoever holds a role, for what their roles allow. */
export const ADMIN_TOOL_FOR = ["administrators", "roleHolders"] as const;
export type AdminToolFor = (typeof ADMIN_TOOL_FOR)[number];

export const POLICY_LIMITS = {
  idleMinutes: { min: 5, max: 60 },
  passwordMaxAgeDays: { min: 1, max: 3650 },
} as const;

const wholeNumber = ({
  min,
  max,
}: {
  readonly min: number;
  readonly max: number;
}) => z.int({ error: "number" }).min(min, "number").max(max, "number");

/** What holds for everyone who uses this store. */
export const policies = z.strictObject({
  adminToolFor: z.enum(ADMIN_TOOL_FOR),
  /** Minutes without a key press or a click after which the windows lock. */
  idleMinutes: wholeNumber(POLICY_LIMITS.idleMinutes),
  /** Days after which a password makes its user Expired; null for never. */
  passwordMaxAgeDays: wholeNumber(POLICY_LIMITS.passwordMaxAgeDays).nullable(),
});
export type Policies = Readonly<z.output<typeof policies>>;

export const DEFAULT_POLICIES: Policies = {
  adminToolFor: "administrators",
  idleMinutes: 15,
  passwordMaxAgeDays: null,
};

export const settings = {
  about: operation<About>()({
    needs: "anyone",
    thread: "reader",
    input: z.strictObject({}),
    audit: "View about",
  }),
  get: operation<Policies>()({
    needs: "DEXADMIN",
    thread: "reader",
    input: z.strictObject({}),
    audit: "View settings",
  }),
  edit: operation<Record<string, never>>()({
    needs: "DEXADMIN",
    thread: "writer",
    input: z.strictObject({ changes: policies.partial() }),
    audit: "Edit settings",
  }),
};
