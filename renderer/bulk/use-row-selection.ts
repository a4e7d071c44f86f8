import { useCallback, useContext, useMemo } from "react";
import { MOST_CHOSEN } from "../../preload/contract/bulk.ts";
import type { User } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import type { GridSelection } from "../ui/grid/selection.ts";
import { showMessage } from "../ui/message-queue.ts";
import { EditedRows } from "../users/row-notes.ts";
import {
  clearSelection,
  isAmong,
  isAnyoneSelected,
  select,
  useSelection,
} from "./selection.ts";

/** Has the rows of users be selected in their table. */
export function useRowSelection(): GridSelection<User> {
  const text = useText();
  const selection = useSelection();
  const standings = useContext(EditedRows);
  const rowLabel = useCallback(
    ({ username }: User) => text("bulk.selectRow", { username }),
    [text],
  );
  return useMemo(
    () => ({
      isSelected: (id) =>
        isAmong(selection, id) &&
        // A row that was edited stays in sight, also when it matches no more.
        !(selection.kind === "matching" && standings.get(id) === "noMatch"),
      onSelect: (ids, isSelected) => {
        if (!select(ids, isSelected))
          showMessage(text("bulk.tooMany", { most: MOST_CHOSEN }));
      },
      onClear: isAnyoneSelected(selection) ? clearSelection : null,
      rowLabel,
      pageLabel: text("bulk.selectPage"),
    }),
    [rowLabel, selection, standings, text],
  );
}
