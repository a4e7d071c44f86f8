import { useMemo } from "react";
import type { SortKey } from "../../preload/contract/users.ts";
import { VIEW_LIMITS } from "../../preload/contract/views.ts";
import type { GridLayout } from "../ui/grid/columns.ts";
import { setColumns, useUsersView } from "../users/view.ts";
import { moveColumn, resizeColumn } from "./arrange.ts";

/** What its user does to the columns of the table by hand; it is remembered. */
export function useColumnLayout(): GridLayout<SortKey> {
  const columns = useUsersView((view) => view.columns);
  return useMemo(
    () => ({
      widths: new Map(
        columns.flatMap(({ key, width }) =>
          width === null ? [] : [[key, width] as const],
        ),
      ),
      limits: VIEW_LIMITS.column,
      onResize: (key, width) =>
        setColumns((before) => resizeColumn(before, key, width)),
      onMove: (key, beside, side) =>
        setColumns((before) => moveColumn(before, key, { beside, side })),
    }),
    [columns],
  );
}
