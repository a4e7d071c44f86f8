import { z } from "zod";
import type { MessageParams } from "./errors.ts";
import { jobId } from "./jobs.ts";
import { operation } from "./operation.ts";
import { ROLES } from "./roles.ts";
import { userFilter } from "./user-filter.ts";
import { userId } from "./users.ts";

/** More than anyone chooses by hand. */
export const MOST_CHOSEN = 10_000;

/** What can be done to many users at once. Each is, for each user, the same as editing or deleting that user. */
const act = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("activate") }),
  z.strictObject({ kind: z.literal("deactivate") }),
  z.strictObject({ kind: z.literal("addRole"), role: z.enum(ROLES) }),
  z.strictObject({ kind: z.literal("removeRole"), role: z.enum(ROLES) }),
  z.strictObject({ kind: z.literal("delete") }),
]);
export type BulkAct = Readonly<z.output<typeof act>>;

const ids = z.array(userId).max(MOST_CHOSEN).readonly();

/** To whom: users chosen one by one, or all who match but for some. */
const selection = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("chosen"), ids }),
  z.strictObject({
    kind: z.literal("matching"),
    filter: userFilter,
    except: ids,
  }),
]);
export type BulkSelection = Readonly<z.output<typeof selection>>;

/** Users whom an act leaves as they are, and why: `reason` is a key under `error.`. */
export interface BulkRefusal {
  readonly reason: string;
  readonly params?: MessageParams;
  readonly count: number;
  /** The first few of them. */
  readonly usernames: readonly string[];
}

/** What an act comes to, before it acts. */
export interface BulkEffect {
  /** How many users it changes. */
  readonly changing: number;
  /** The first few of those. */
  readonly usernames: readonly string[];
  /** How many are already as it would make them. */
  readonly unchanged: number;
  /** How many of those chosen are not there any more. */
  readonly gone: number;
  readonly refused: readonly BulkRefusal[];
  /** Stands for exactly these users as they are now. `apply` does this or nothing. */
  readonly mark: string;
}

const PARTS = { eachPart: ["EDIT_USERS", "DELETE_USERS"] } as const;

/** One act on many users: first what it would come to, then all of that or nothing, in one transaction. */
export const bulk = {
  /** Needs VIEW_USERS for all who match, and always what editing or deleting one of them needs. */
  preview: operation<BulkEffect>()({
    needs: PARTS,
    thread: "jobs",
    input: z.strictObject({ selection, act }),
    newestOnly: true,
    audit: "Preview a change of many users",
  }),
  /**
   * Asks for the password where it makes administrators, once the rights are known. CONFLICT `bulk_changed`
   * where it would come to something else by now.
   */
  apply: operation<{ readonly changed: number }>()({
    needs: PARTS,
    thread: "writer",
    input: z.strictObject({
      selection,
      act,
      mark: z.string().max(100),
      job: jobId,
    }),
    audit: "Change many users",
  }),
};
