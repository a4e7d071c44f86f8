import type { Translate } from "../../preload/contract/messages/word-error.ts";
import {
  CHOICES,
  MISSING,
  STATUSES,
  type ChoiceName,
  type UserFilter,
} from "../../preload/contract/user-filter.ts";
import { ROLES } from "../../preload/contract/roles.ts";

/** A value that a filter chooses, and what it is called. */
export interface ChoiceValue {
  readonly value: string;
  readonly words: string;
}

/** More than these are not named beside the table one by one. */
const MOST_NAMED = 2;

/** What a filter is called. */
export function choiceLabel(name: ChoiceName, text: Translate): string {
  return text(`filter.${name}`);
}

/** Everything that a filter can choose, in its order. */
export function choiceValues(
  name: ChoiceName,
  text: Translate,
): readonly ChoiceValue[] {
  switch (name) {
    case "status":
      return STATUSES.map((value) => ({
        value,
        words: text(`status.${value}`),
      }));
    case "role":
      return ROLES.map((value) => ({ value, words: value }));
    case "missing":
      return MISSING.map((value) => ({
        value,
        words: text(`filter.missing.${value}`),
      }));
  }
}

/** All that the filters choose, in words, in the order in which they stand above the table. */
export function choicesInWords(filter: UserFilter, text: Translate) {
  return CHOICES.filter((name) => filter[name].values.length > 0).map(
    (name) => ({ name, ...choiceInWords(name, filter, text) }),
  );
}

/** What a filter chooses, in words: whole, and as short as it must be beside others. */
function choiceInWords(
  name: ChoiceName,
  filter: UserFilter,
  text: Translate,
): { readonly whole: string; readonly short: string } {
  const { values } = filter[name];
  const { label, mode } = sideOf(name, filter, text);
  const chosen = new Set<string>(values);
  const named = choiceValues(name, text).filter(({ value }) =>
    chosen.has(value),
  );
  const list = named.map(({ words }) => words).join(", ");
  const count = named.length;
  const whole = text(`filter.${mode}.named`, { label, count, values: list });
  if (count <= MOST_NAMED) return { whole, short: whole };
  return { whole, short: text(`filter.${mode}.count`, { label, count }) };
}

/** Who misses none of some things has them all: said so, and not by two words for no. */
function sideOf(name: ChoiceName, filter: UserFilter, text: Translate) {
  const { mode } = filter[name];
  if (name === "missing" && mode === "noneOf")
    return { label: text("filter.has"), mode: "anyOf" } as const;
  return { label: choiceLabel(name, text), mode };
}
