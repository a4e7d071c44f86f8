import { z } from "zod";
import { policies, type Policies } from "../../preload/contract/settings.ts";

/** A number as it is typed; what is none is refused by the schema behind it. */
const typedNumber = z
  .string()
  .transform((typed) =>
    /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : Number.NaN,
  );

/** The policies as they are typed, checked by the contract's own schema. */
export const typedPolicies = z.strictObject({
  adminToolFor: policies.shape.adminToolFor,
  idleMinutes: typedNumber.pipe(policies.shape.idleMinutes),
  passwordMaxAgeDays: typedNumber
    .nullable()
    .pipe(policies.shape.passwordMaxAgeDays),
});

export type TypedPolicies = z.input<typeof typedPolicies>;

/** The fields of the form, in its order. */
export const POLICY_FIELDS = typedPolicies.keyof().options;
type PolicyField = (typeof POLICY_FIELDS)[number];

export function asTyped(policies: Policies): TypedPolicies {
  const { adminToolFor, idleMinutes, passwordMaxAgeDays: days } = policies;
  return {
    adminToolFor,
    idleMinutes: String(idleMinutes),
    passwordMaxAgeDays: days === null ? null : String(days),
  };
}

/** Only what differs from `before`: what nobody touched is nobody's change. */
export function changesSince(
  before: TypedPolicies,
  after: Policies,
): Partial<Policies> {
  const changed = changedFields(before, asTyped(after));
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}

/** Which fields differ between two states of the form. */
export function changedFields(
  before: TypedPolicies,
  after: TypedPolicies,
): readonly PolicyField[] {
  return POLICY_FIELDS.filter((field) => before[field] !== after[field]);
}

/** What someone else changed a setting from and to. */
export interface PolicyChange {
  readonly field: PolicyField;
  readonly before: TypedPolicies;
  readonly now: TypedPolicies;
}

interface Compared {
  /** What was found before, and still stands. */
  readonly known: readonly PolicyChange[];
  readonly before: TypedPolicies;
  readonly now: TypedPolicies;
  readonly typed: TypedPolicies;
}

/** The changes of others to settings for which something else is typed here. */
export function theirsAmong(compared: Compared): readonly PolicyChange[] {
  const { known, before, now, typed } = compared;
  return POLICY_FIELDS.flatMap((field) => {
    const first = known.find((change) => change.field === field);
    const isTouched = first !== undefined || typed[field] !== before[field];
    const change = { field, before: first?.before ?? before, now };
    const { before: since } = change;
    const isChanged = since[field] !== now[field];
    return isTouched && isChanged && typed[field] !== now[field]
      ? [change]
      : [];
  });
}
