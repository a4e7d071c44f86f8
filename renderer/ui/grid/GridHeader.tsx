import { memo } from "react";
import type { GridColumn, GridSort } from "./columns.ts";
import styles from "./grid.module.css";

interface GridHeaderProps<Row, SortKey extends string> {
  readonly columns: readonly GridColumn<Row, SortKey>[];
  readonly sort: GridSort<SortKey>;
  readonly onSort: (sort: GridSort<SortKey>) => void;
}

function Header<Row, SortKey extends string>(
  props: GridHeaderProps<Row, SortKey>,
) {
  const { columns, sort, onSort } = props;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ key, header, sortKey, pinned }) => {
          const isSorted = sortKey !== undefined && sort.by === sortKey;
          const direction = sort.descending ? "descending" : "ascending";
          return (
            <th
              key={key}
              scope="col"
              className={pinned && styles[pinned]}
              aria-sort={isSorted ? direction : undefined}
              tabIndex={sortKey === undefined ? -1 : undefined}
            >
              {sortKey === undefined ? (
                <span className={styles.words}>{header}</span>
              ) : (
                <button
                  type="button"
                  tabIndex={-1}
                  className={styles.sortButton}
                  onClick={() =>
                    onSort({
                      by: sortKey,
                      descending: isSorted ? !sort.descending : false,
                    })
                  }
                >
                  <span className={styles.words}>{header}</span>
                  <svg
                    className={styles.arrow}
                    viewBox="0 0 10 10"
                    aria-hidden="true"
                  >
                    {isSorted && (
                      <path
                        d={sort.descending ? "M1 2.5h8L5 8z" : "M1 7.5h8L5 2z"}
                      />
                    )}
                  </svg>
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

// memo() forgets type parameters; the component stays what it was.
export const GridHeader = memo(Header) as typeof Header;
