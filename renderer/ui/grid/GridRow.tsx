import { memo } from "react";
import type { GridColumn } from "./columns.ts";
import styles from "./grid.module.css";
import { GridCheckbox } from "./GridCheckbox.tsx";

interface GridRowProps<Row, SortKey extends string> {
  readonly row: Row;
  /** Its place among all rows, of this page and others, as aria-rowindex counts: the header is 1. */
  readonly index: number;
  readonly columns: readonly GridColumn<Row, SortKey>[];
  /** Undefined where rows can't be selected. */
  readonly isSelected: boolean | undefined;
  /** Names the checkbox of a row. */
  readonly checkboxLabel: ((row: Row) => string) | undefined;
}

function BodyRow<Row, SortKey extends string>({
  row,
  index,
  columns,
  isSelected,
  checkboxLabel,
}: GridRowProps<Row, SortKey>) {
  return (
    <tr aria-rowindex={index} aria-selected={isSelected}>
      {isSelected !== undefined && checkboxLabel && (
        <td role="gridcell" className={styles.check}>
          <GridCheckbox label={checkboxLabel(row)} isSelected={isSelected} />
        </td>
      )}
      {columns.map(({ key, pinned, cell }) => (
        <td
          key={key}
          role="gridcell"
          tabIndex={-1}
          className={pinned && styles[pinned]}
        >
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}

// memo() forgets type parameters; the component stays what it was.
export const GridRow = memo(BodyRow) as typeof BodyRow;
