import { z } from "zod";

/** Unicode code points, which is how the limits of the fields are counted. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Control characters, line and paragraph separators, and the marks that turn text around. */
const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
/** A character that draws something: some letters, such as the Hangul filler, do not. */
const SOMETHING_TO_SEE =
  /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{S}]/u;
/** Composing makes a text shorter by no more than this. */
const MOST_COMPOSED = 8;

/**
 * A schema for one line of text: trimmed, in NFC, well-formed, without control characters and with at
 * most `max` code points. Its messages are reasons: keys under `field.` of the message catalogue.
 */
export function lineOfText(max: number) {
  const text = z.string({
    error: ({ input }) => (input === undefined ? "required" : "not_text"),
  });
  return text
    .transform((typed) => {
      const trimmed = typed.trim();
      // Too long whatever becomes of it: composing a million marks would take minutes.
      const isHopeless = trimmed.length > max * MOST_COMPOSED;
      return isHopeless ? trimmed : trimmed.normalize("NFC");
    })
    .superRefine((line, context) => {
      const issue = { code: "custom" } as const;
      if (codePoints(line) > max) {
        context.addIssue({ ...issue, message: "too_long", params: { max } });
      } else if (CONTROL.test(line) || !line.isWellFormed()) {
        context.addIssue({ ...issue, message: "control_characters" });
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
