import type { DemoAccount } from "../../preload/contract/access.ts";
import type { MessageParams } from "../../preload/contract/errors.ts";
import type { ThreadName } from "../../preload/contract/operation.ts";
import type { About } from "../../preload/contract/settings.ts";
import type { AuditEntry } from "../audit/entry.ts";
import type { StoreProblemReason } from "../store/problem.ts";
import type { Call, Changed, Outcome } from "./call.ts";

// What main and the store's threads say to each other; all of it plain data.

export interface ThreadData {
  readonly name: ThreadName;
  /** Absolute path of the store. */
  readonly storeFile: string;
  /** Whether a new store is filled as a demonstration, and another one refused. */
  readonly isDemo: boolean;
  readonly about: Omit<About, "sqlite">;
  /** See slots.ts; shared with main. */
  readonly slots: Int32Array;
}

export type ToThread =
  | { readonly type: "open" }
  | { readonly type: "call"; readonly id: number; readonly call: Call }
  /** A refusal on a thread that can't write, for the writer's log. */
  | { readonly type: "refusal"; readonly entry: AuditEntry }
  | { readonly type: "close" };

export type FromThread =
  | { readonly type: "opened"; readonly demo: DemoAccount | null }
  | {
      readonly type: "problem";
      readonly reason: StoreProblemReason;
      readonly params: MessageParams;
    }
  | { readonly type: "answer"; readonly id: number; readonly outcome: Outcome }
  /** How far a call is that takes long. */
  | {
      readonly type: "progress";
      readonly id: number;
      readonly done: number;
      readonly total: number;
    }
  /** What the clock has changed, without a call. */
  | { readonly type: "changed"; readonly changed: readonly Changed[] }
  /** Something nobody foresaw; `ref` is what the caller was told. */
  | { readonly type: "report"; readonly ref: string; readonly text: string };
