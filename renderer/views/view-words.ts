import type { Translate } from "../../preload/contract/messages/word-error.ts";
import type { View } from "../../preload/contract/views.ts";
import { choicesInWords } from "../users/choice-words.ts";
import { COLUMN_NAMES } from "./column-names.ts";

/** What a view shows, in a line. */
export function viewInWords(view: View, text: Translate): string {
  const { filter, sort, pageSize } = view;
  const search = filter.search.trim();
  const conditions = [
    ...(search === "" ? [] : [text("savedViews.search", { search })]),
    ...choicesInWords(filter, text).map(({ whole }) => whole),
  ];
  return [
    ...(conditions.length > 0 ? conditions : [text("savedViews.everyone")]),
    text(sort.descending ? "savedViews.sortedDown" : "savedViews.sorted", {
      column: text(COLUMN_NAMES[sort.by]),
    }),
    text("savedViews.rows", { size: pageSize }),
  ].join(" · ");
}
