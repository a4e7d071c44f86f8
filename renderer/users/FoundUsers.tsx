import { useEffect, useMemo } from "react";
import { FormattedMessage } from "react-intl";
import type { Me } from "../../preload/contract/access.ts";
import { searchWords } from "../../preload/contract/fold.ts";
import { PAGE_SIZES } from "../../preload/contract/users.ts";
import { Pager } from "../ui/Pager.tsx";
import { noteRowsInSight, useEdited } from "./edited.ts";
import { keepInSight, type RowsInSight } from "./keep-in-sight.ts";
import { NoUsers } from "./NoUsers.tsx";
import type { FoundPage } from "./queries.ts";
import { EditedRows, FoundBy } from "./row-notes.ts";
import styles from "./users-page.module.css";
import type { Matching } from "./UsersCount.tsx";
import { UserTable } from "./UserTable.tsx";
import { goToPage, setPageSize, useUsersView } from "./view.ts";

interface FoundUsersProps {
  readonly users: FoundPage;
  readonly matching: Matching;
  /** Whether the rows are still those of the question before. */
  readonly isBusy: boolean;
  readonly me: Me;
}

/** The table of the users that were found with its pages, or why there are none. */
export function FoundUsers({ users, matching, isBusy, me }: FoundUsersProps) {
  const pageSize = useUsersView((view) => view.pageSize);
  const { rows, standings } = useRowsInSight(users);
  const words = useMemo(
    () => searchWords(users.filter.search),
    [users.filter.search],
  );
  const { page, pages } = usePages(users, matching, rows.length);
  const astray = [...standings.values()].filter((each) => each !== "here");

  // Where nobody is counted yet, a page without rows may be one past the end.
  const isEmpty = rows.length === 0;
  if (isEmpty && matching.count === 0) return <NoUsers users={users} />;
  return (
    <>
      <FoundBy value={words}>
        <EditedRows value={standings}>
          <UserTable
            rows={rows}
            asked={users.asked}
            matching={matching.count}
            isBusy={isBusy || isEmpty}
            me={me}
          />
        </EditedRows>
      </FoundBy>
      {astray.length > 0 && (
        <p className={styles.astray}>
          <FormattedMessage
            id="users.astray"
            values={{ count: astray.length }}
          />
        </p>
      )}
      <Pager
        page={page}
        pages={pages}
        isCounted={matching.isExact}
        onPage={goToPage}
        size={pageSize}
        sizes={PAGE_SIZES}
        onSize={setPageSize}
      />
    </>
  );
}

/** The rows of the page with those who were edited on it where they were. */
function useRowsInSight(users: FoundPage): RowsInSight {
  const edits = useEdited((edited) => edited.edits);
  const inSight = useMemo(
    () => keepInSight(users, edits, users.filter),
    [users, edits],
  );
  useEffect(() => {
    noteRowsInSight(inSight.rows.map(({ id }) => id));
    return () => noteRowsInSight([]);
  }, [inSight]);
  return inSight;
}

/** Which page it is of how many; as long as they are not counted, of as many as are known to be there. */
function usePages(
  users: FoundPage,
  { count, isExact }: Matching,
  rows: number,
) {
  const page = useUsersView((view) => view.page);
  const pageSize = useUsersView((view) => view.pageSize);
  const counted = Math.max(Math.ceil((count ?? 0) / pageSize), 1);
  const isFull = users.users.length >= pageSize;
  const pages = isExact ? counted : Math.max(counted, isFull ? page + 1 : page);
  const isPastEnd = isExact && page > counted && rows === 0;
  useEffect(() => {
    // The last row of the last page was deleted, here or elsewhere.
    if (isPastEnd) goToPage(counted);
  }, [isPastEnd, counted]);
  return { page: Math.min(page, pages), pages };
}
