import type { z } from "zod";
import type { Role } from "./roles.ts";

/**
 * What a caller must have: a role; only to be signed in; nothing (`anyone`, said explicitly); or, for
 * operations made of others that are each checked as what they stand for, one of the roles of those, so that
 * who can do no part of it learns nothing.
 */
export type Need =
  Role | "signedIn" | "anyone" | { readonly eachPart: readonly Role[] };

/** The thread that runs an operation: reads on the reader, writes on the writer, long work on jobs. */
export type ThreadName = "reader" | "writer" | "jobs";

declare const outputType: unique symbol;

/** One thing that can be asked, defined once; everything else about it is derived from this. */
export interface Operation<
  Input extends z.ZodType = z.ZodType,
  Output = unknown,
  Thread extends ThreadName = ThreadName,
  NewestOnly extends boolean = boolean,
> {
  readonly needs: Need;
  readonly thread: Thread;
  /** Strict: an unknown key is refused. */
  readonly input: Input;
  /**
   * Whether this call, made in a window, needs the password again, given no more than five minutes ago:
   * whoever finds the window open must not be able to stay.
   */
  readonly asksPassword?: (input: z.output<Input>) => boolean;
  /** Whether it can be had while the window is locked; what anyone may ask always can. */
  readonly whileLocked?: true;
  /**
   * Whether a newer call of this operation by the same window ends an older one, which nobody waits for any
   * more: it answers UNAVAILABLE `cancelled`.
   */
  readonly newestOnly?: NewestOnly;
  /** The verb in the audit log's Operation column. */
  readonly audit: string;
  /** Carries the output's type; never there at run time. */
  readonly [outputType]?: Output;
}

/**
 * Defines an operation. The output's type is given first, the rest is inferred:
 * `operation<UserPage>()({ needs: 'VIEW_USERS', thread: 'reader', input: listInput, audit: 'List users' })`.
 */
export function operation<Output>() {
  return <
    Input extends z.ZodType,
    Thread extends ThreadName,
    NewestOnly extends boolean = false,
  >(
    definition: Operation<Input, Output, Thread, NewestOnly>,
  ): Operation<Input, Output, Thread, NewestOnly> => definition;
}

/** What the caller writes: before defaults and clean-up. */
export type CallInput<Op> =
  Op extends Operation<infer Input> ? z.input<Input> : never;
/** What the handler gets: after defaults and clean-up. */
export type HandlerInput<Op> =
  Op extends Operation<infer Input> ? z.output<Input> : never;
export type Output<Op> =
  Op extends Operation<z.ZodType, infer Result> ? Result : never;
