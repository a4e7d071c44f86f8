import fc from "fast-check";
import type { Status } from "../../../preload/contract/user-filter.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** What can happen to a user, as far as their status is concerned. */
export type Step =
  | { readonly kind: "wrong"; readonly times: number }
  | {
      readonly kind:
        | "right"
        | "renew"
        | "issueCode"
        | "useCode"
        | "deactivate"
        | "activate"
        | "unlock"
        | "restart"
        | "tick";
    }
  | { readonly kind: "policy"; readonly days: number | null }
  /** By both clocks. */
  | { readonly kind: "pass"; readonly time: number }
  /** The clock on the wall alone. */
  | { readonly kind: "jump"; readonly to: (now: number) => number };

const simple = (
  kind: Exclude<Step["kind"], "wrong" | "policy" | "pass" | "jump">,
) => ({ arbitrary: fc.constant<Step>({ kind }), weight: 2 });

const jumps = [
  (now: number) => now - DAY,
  (now: number) => now - 40 * DAY,
  (now: number) => now + 40 * DAY,
  (now: number) => now + 3653 * DAY,
  () => 1,
];

export const step: fc.Arbitrary<Step> = fc.oneof(
  ...(
    [
      "right",
      "renew",
      "issueCode",
      "useCode",
      "deactivate",
      "activate",
      "unlock",
      "restart",
      "tick",
    ] as const
  ).map(simple),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("wrong" as const),
      times: fc.constantFrom(1, 4, 5, 6),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("policy" as const),
      days: fc.constantFrom(null, 1, 30, 90),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("pass" as const),
      time: fc.constantFrom(
        1_000,
        MINUTE,
        5 * MINUTE,
        HOUR,
        DAY,
        31 * DAY,
        100 * DAY,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("jump" as const),
      to: fc.constantFrom(...jumps),
    }),
  },
);

/** The plainest way to say product section 4: what is known of a user, and what follows from it. */
export function createModel(time: { now: number; monotonic: number }) {
  let isActive = true;
  let version = 1;
  let wrong = 0;
  /** By the clock that nobody sets: the last guess, or the start of the writer if that came later. */
  let waitsSince = 0;
  /** Until the writer has seen that a wait is over: that then holds over a restart as well. */
  let isWaiting = false;
  let passwordSetAt: number | null = null;
  let codeEndsAt: number | null = null;
  let maxAge: number | null = null;

  const wait = () => {
    if (wrong < 5) return 0;
    return wrong >= 100 ? Infinity : Math.min(MINUTE * 2 ** (wrong - 5), DAY);
  };
  const isLocked = () => isWaiting && time.monotonic < waitsSince + wait();
  const isOld = () =>
    passwordSetAt !== null &&
    maxAge !== null &&
    passwordSetAt <= time.now - maxAge * DAY;
  const isCodeOpen = () =>
    codeEndsAt !== null &&
    time.now < codeEndsAt &&
    time.now > codeEndsAt - DAY - 5 * MINUTE;

  /** The end of what a guess comes to: nothing where nobody is heard, one more where it is wrong. */
  function guess(isRight: boolean, ifWrong: string, then: () => string) {
    if (isLocked()) return wrong >= 100 ? "locked_out_for_good" : "locked_out";
    if (isRight && isActive) return then();
    wrong += 1;
    waitsSince = time.monotonic;
    isWaiting = wait() > 0;
    return ifWrong;
  }

  function setPassword() {
    passwordSetAt = time.now;
    codeEndsAt = null;
    wrong = 0;
    return "ok";
  }

  return {
    status(): Status {
      if (!isActive) return "deactivated";
      if (isLocked()) return "lockedOut";
      if (codeEndsAt !== null && passwordSetAt === null) return "pending";
      return isOld() ? "expired" : "active";
    },
    isActive: () => isActive,
    maxAge: () => maxAge,
    /** Grows by what an administrator does, never by events or the clock. */
    version: () => version,
    /** What the step answers: `ok`, or the reason why not. */
    take(step: Step): string {
      switch (step.kind) {
        case "wrong":
          return guess(false, "wrong_credentials", () => "ok");
        case "right":
          return guess(passwordSetAt !== null, "wrong_credentials", () => {
            wrong = 0;
            return isOld() ? "password_expired" : "ok";
          });
        case "renew":
          return guess(
            passwordSetAt !== null,
            "wrong_credentials",
            setPassword,
          );
        case "useCode":
          return guess(isCodeOpen(), "wrong_code", setPassword);
        case "issueCode":
          if (!isActive) return "code_for_deactivated";
          codeEndsAt = time.now + DAY;
          wrong = 0;
          return "ok";
        case "deactivate":
        case "activate":
          if (isActive !== (step.kind === "activate")) version += 1;
          if (step.kind === "deactivate") codeEndsAt = null;
          isActive = step.kind === "activate";
          return "ok";
        case "unlock":
          isWaiting = false;
          return "ok";
        case "policy":
          maxAge = step.days;
          return "ok";
        case "restart":
          waitsSince = time.monotonic;
          return "ok";
        case "pass":
          time.now += step.time;
          time.monotonic += step.time;
          return "ok";
        case "jump":
          time.now = step.to(time.now);
          return "ok";
        case "tick":
          isWaiting = isLocked();
          return "ok";
      }
    },
  };
}
