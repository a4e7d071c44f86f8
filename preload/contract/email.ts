/** Characters that draw nothing, with which one name could pass for another. */
export const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/**
 * Whether this is one address: Unicode is allowed (RFC 6531), quoted local parts and address literals
 * are not; at most 64 characters before the @; a dotted domain; no leading, trailing or double dot.
 */
export function isEmailAddress(text: string): boolean {
  const [local = "", domain = "", ...more] = text.split("@");
  const atom = /^[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~]+$/u;
  const label = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;
  const labels = domain.split(".");
  return (
    more.length === 0 &&
    Array.from(local).length <= 64 &&
    !INVISIBLE.test(text) &&
    local.split(".").every((part) => atom.test(part)) &&
    labels.length > 1 &&
    // The last label of a domain name is never a number (RFC 3696), as it is in an address.
    /\D/.test(labels.at(-1) ?? "") &&
    labels.every((part) => part.length <= 63 && label.test(part))
  );
}
