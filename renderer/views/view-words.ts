import type { Translate } from "../../preload/contract/messages/word-error.ts";
import { CHOICES } from "../../preload/contract/user-filter.ts";
import type { View } from "../../preload/contract/views.ts";
import { choiceInWords } from "../users/choice-words.ts";
import { COLUMN_NAMES } from "./column-names.ts";

/** What a view shows, in a line. */
export function viewInWords(view: View, text: Translate): string {
  const { filter, sort, pageSize } = view;
  const search = filter.search.trim();
  const conditions = [
    ...(search === "" ? [] : [text("savedViews.search", { search })]),
    ...CHOICES.filter((name) => filter[name].values.length > 0).map(
      (name) => choiceInWords(name, filter, text).whole,
    ),
  ];
  return [
    ...(conditions.length > 0 ? conditions : [text("savedViews.everyone")]),
    text(sort.descending ? "savedViews.sortedDown" : "savedViews.sorted", {
      column: text(COLUMN_NAMES[sort.by]),
    }),
    text("savedViews.rows", { size: pageSize }),
  ].join(" · ");
}
