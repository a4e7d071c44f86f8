import { FormattedMessage } from "react-intl";
import type { UserCounts } from "../../preload/contract/users.ts";
import type { FoundPage } from "./queries.ts";
import styles from "./users-page.module.css";
import { isNarrowed } from "./view.ts";

/** How many users match: exactly, or as many as before as long as they are counted; null is not known yet. */
export interface Matching {
  readonly count: number | null;
  readonly isExact: boolean;
}

interface Counted {
  readonly data: UserCounts | undefined;
  readonly isPlaceholderData: boolean;
}

/** `isBusy`: whether the page is still that of the question before. */
export function matchingOf(
  page: FoundPage | undefined,
  isBusy: boolean,
  counts: Counted,
): Matching {
  const told = page?.matching ?? null;
  if (told !== null) return { count: told, isExact: !isBusy };
  const count = counts.data?.matching ?? null;
  if (count === null) return { count, isExact: false };
  const isExact = !isBusy && !counts.isPlaceholderData;
  // As many as before can't be right where there are more rows than that.
  const isPossible = count >= (page?.users.length ?? 0);
  return { count: isExact || isPossible ? count : null, isExact };
}

interface UsersCountProps {
  readonly users: FoundPage | undefined;
  readonly matching: Matching;
}

/** How many users there are, and of how many. Only exact numbers: what is being counted anew is dimmed. */
export function UsersCount({ users, matching }: UsersCountProps) {
  return (
    <p
      className={styles.count}
      aria-live="polite"
      aria-busy={!matching.isExact}
    >
      {users && <Words users={users} matching={matching} />}
    </p>
  );
}

function Words({
  users: { total, filter },
  matching: { count },
}: {
  readonly users: FoundPage;
  readonly matching: Matching;
}) {
  if (!isNarrowed(filter))
    return <FormattedMessage id="users.count" values={{ total }} />;
  if (count === null)
    return <FormattedMessage id="users.counting" values={{ total }} />;
  return (
    <FormattedMessage
      id="users.countMatching"
      values={{ matching: count, total }}
    />
  );
}
