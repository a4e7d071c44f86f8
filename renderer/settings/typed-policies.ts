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
  before: Policies,
  after: Policies,
): Partial<Policies> {
  const changed = POLICY_FIELDS.filter(
    (field) => before[field] !== after[field],
  );
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}
