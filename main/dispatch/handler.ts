import type { KeyObject } from "node:crypto";
import type {
  Contract,
  FeatureName,
  OperationName,
} from "../../preload/contract/index.ts";
import type { HandlerInput, Output } from "../../preload/contract/operation.ts";
import type { ChangedEntity } from "../../preload/contract/events.ts";
import type { Account } from "./account.ts";
import type { SessionChange, SessionClaim } from "./call.ts";
import type { Changes } from "../audit/entry.ts";
import type { UnitOfWork } from "../store/store.ts";

/** What a call under way knows of those who wait for it. */
export interface Life {
  /** False once nobody waits any more: what takes long stops then, with UNAVAILABLE `cancelled`. */
  readonly isWanted: () => boolean;
  /** Says how far it is, as often as it likes: so many of `total` are done. */
  readonly progress: (done: number, total: number) => void;
}

/** What a handler works with, besides its input. */
export interface Context extends Life {
  readonly unit: UnitOfWork;
  /** UTC, milliseconds. */
  readonly now: number;
  /** users.id of the session, whether or not it still stands for anyone. */
  readonly userId: number | null;
  readonly session: SessionClaim | null;
  /** Who is asking, where their session still stands; undefined for nobody. */
  readonly account: Account | undefined;
  /**
   * Who is asking, as the store knows them now.
   * @throws AppError UNAUTHENTICATED, for operations that anyone may call
   */
  readonly caller: () => Account;
  /**
   * Leaves an entry in the audit log, in this unit of work; `changes` null where no value changed. The
   * windows are told of changes to the user, or of what `entity` says has changed, even without values.
   */
  readonly record: (
    user: { readonly uid: string } | null,
    changes: Changes | null,
    entity?: ChangedEntity,
  ) => void;
  /** The same for a status that an event has changed, as something that Rolecall itself has done. */
  readonly recordStatus: (
    user: { readonly uid: string },
    changes: Changes,
  ) => void;
  /**
   * The same for more users than memory should hold: their entries are written at once. Still all in this
   * unit of work.
   */
  readonly recordMany: (users: readonly RecordedUser[]) => Promise<void>;
  /** Whom the call is about: if it is refused, the log says so. */
  readonly about: (user: { readonly uid: string }) => void;
  /** @throws AppError confirm_password, where the contract alone can't say that the call asks for it. */
  readonly mustBeConfirmed: () => void;
  /**
   * For operations made of others: what this one of them needs.
   * @throws AppError FORBIDDEN, naming the missing role
   */
  readonly mustHold: (part: OperationName) => void;
  /** What becomes of the session of the caller, once all is done. */
  readonly changeSession: (change: SessionChange) => void;
}

/** One of many users who are changed, and how. */
export interface RecordedUser {
  readonly uid: string;
  readonly changes: Changes;
}

/** For what takes more than one unit of work, since nothing slow may run inside one. */
export interface StepContext extends Life {
  inUnit<T>(work: (context: Context) => Promise<T>): Promise<T>;
}

type InOneUnit<Op> = (
  input: HandlerInput<Op>,
  context: Context,
) => Promise<Output<Op>>;
export interface InSteps<Op> {
  readonly inSteps: (
    input: HandlerInput<Op>,
    steps: StepContext,
  ) => Promise<Output<Op>>;
}

export type Handler<Op> = InOneUnit<Op> | InSteps<Op>;

/** A handler for each operation of a feature: one too few does not compile. */
export type Handlers<Feature extends FeatureName> = {
  readonly [Verb in keyof Contract[Feature]]: Handler<Contract[Feature][Verb]>;
};

/** What services are made of besides the store: parts, so that tests can set them. */
export interface Parts {
  readonly clock: () => number;
  readonly auditKey: KeyObject;
}
