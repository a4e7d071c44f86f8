import { z } from "zod";

/** Unicode code points, which is how the limits of the fields are counted. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Control characters, line and paragraph separators, and the marks that turn text around. */
const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const SOMETHING_TO_SEE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A schema for one line of text: trimmed, in NFC, well-formed, without control characters and with at
 * most `max` code points. Its messages are reasons: keys under `field.` of the message catalogue.
 */
export function lineOfText(max: number) {
  return z
    .string({
      error: (issue) => (issue.input === undefined ? "required" : "not_text"),
    })
    .transform((text) => text.trim().normalize("NFC"))
    .superRefine((text, context) => {
      if (codePoints(text) > max) {
        context.addIssue({
          code: "custom",
          message: "too_long",
          params: { max },
        });
      } else if (CONTROL.test(text) || !text.isWellFormed()) {
        context.addIssue({ code: "custom", message: "control_characters" });
      }
    });
}

/** The same, and something must be there to see. */
export function requiredLine(max: number) {
  return lineOfText(max).refine((text) => SOMETHING_TO_SEE.test(text), {
    error: "required",
    // A text that is too long or holds control characters has its own message already.
    when: ({ issues }) => issues.length === 0,
  });
}
