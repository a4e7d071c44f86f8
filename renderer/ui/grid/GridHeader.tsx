import { memo, type ReactNode } from "react";
import type { GridColumn } from "./columns.ts";
import styles from "./grid.module.css";
import { HeaderCell, type HeaderParts } from "./HeaderCell.tsx";

interface GridHeaderProps<Row, SortKey extends string> extends HeaderParts<
  Row,
  SortKey
> {
  /** What stands before all columns, above the checkboxes of the rows. */
  readonly first: ReactNode;
}

function Header<Row, SortKey extends string>({
  first,
  ...parts
}: GridHeaderProps<Row, SortKey>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {first && (
          <th scope="col" className={styles.check}>
            {first}
          </th>
        )}
        {parts.columns.map((column) =>
          sorts(column) ? (
            <HeaderCell key={column.key} {...parts} column={column} />
          ) : (
            <th
              key={column.key}
              scope="col"
              className={column.pinned && styles[column.pinned]}
              tabIndex={-1}
            >
              <span className={styles.words}>{column.header}</span>
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}

function sorts<Row, SortKey extends string>(
  column: GridColumn<Row, SortKey>,
): column is GridColumn<Row, SortKey> & { readonly sortKey: SortKey } {
  return column.sortKey !== undefined;
}

// memo() forgets type parameters; the component stays what it was.
export const GridHeader = memo(Header) as typeof Header;
