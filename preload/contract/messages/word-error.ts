import type { ErrorBody, FieldProblem, MessageParams } from "../errors.ts";
import { en, type MessageKey } from "./en/index.ts";

/** Looks a key up in a catalogue and fills in its placeholders. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

const isKey = (key: string): key is MessageKey => Object.hasOwn(en, key);

/** Words an error; `action` in a message is what the operation in its params does. */
export function wordError(
  error: Omit<ErrorBody, "message">,
  translate: Translate,
): string {
  const key = `error.${error.reason}`;
  const action = `action.${error.params?.["operation"] ?? ""}`;
  return translate(isKey(key) ? key : "error.internal", {
    ref: error.ref ?? "",
    ...error.params,
    ...(isKey(action) ? { action: translate(action) } : {}),
  });
}

/** Words a problem of one field. */
export function wordFieldProblem(
  problem: FieldProblem,
  translate: Translate,
): string {
  const key = `field.${problem.reason}`;
  return translate(isKey(key) ? key : "field.invalid", problem.params);
}

/**
 * Plain English, for the log and the API, where no React is: fills in `{name}`, and a time of `{name, time,
 * short}` or `{name, date, medium}`, in UTC, and nothing more.
 */
export const inEnglish: Translate = (key, params = {}) =>
  en[key].replace(
    /\{(\w+)(?:, (time|date), \w+)?\}/g,
    (whole, name: string, kind: string | undefined) => {
      const value = params[name] ?? whole;
      if (kind === undefined || typeof value !== "number") return String(value);
      const iso = new Date(value).toISOString();
      return kind === "date" ? iso.slice(0, 10) : `${iso.slice(11, 16)} UTC`;
    },
  );
