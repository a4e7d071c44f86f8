import { FormattedMessage } from "react-intl";
import type { UserFilter } from "../../preload/contract/user-filter.ts";
import type { UserCounts } from "../../preload/contract/users.ts";
import type { FoundPage } from "./queries.ts";
import { isSameFilter } from "./same-filter.ts";
import styles from "./users-page.module.css";
import { isNarrowed } from "./view.ts";

/** How many users match: exactly, or as many as before as long as they are counted; null is not known yet. */
export interface Matching {
  readonly count: number | null;
  readonly isExact: boolean;
  /** Whether it was counted for what is searched and filtered now, on whichever page. */
  readonly isCurrent: boolean;
}

interface Counted {
  readonly data: UserCounts | undefined;
  readonly isPlaceholderData: boolean;
}

interface Asked {
  /** What is searched and filtered now. */
  readonly filter: UserFilter;
  /** Whether the page is still that of the question before. */
  readonly isBusy: boolean;
}

/** How many match `filter`, by the page on screen or as they were counted. */
export function matchingOf(
  page: FoundPage | undefined,
  { filter, isBusy }: Asked,
  counts: Counted,
): Matching {
  const told = page?.matching ?? null;
  if (page && told !== null) {
    const isCurrent = !isBusy || isSameFilter(page.filter, filter);
    return { count: told, isExact: !isBusy, isCurrent };
  }
  const count = counts.data?.matching ?? null;
  const isCurrent = count !== null && !counts.isPlaceholderData;
  const isExact = !isBusy && isCurrent;
  // As many as before can't be right where there are more rows than that.
  const isPossible = count !== null && count >= (page?.users.length ?? 0);
  return { count: isExact || isPossible ? count : null, isExact, isCurrent };
}

interface UsersCountProps {
  readonly total: number | undefined;
  readonly filter: UserFilter;
  readonly matching: Matching;
}

/** How many users there are, and of how many. Never a number of a question before. */
export function UsersCount({ total, filter, matching }: UsersCountProps) {
  const isKnown = matching.isCurrent || !isNarrowed(filter);
  return (
    <p className={styles.count} aria-live="polite" aria-busy={!isKnown}>
      {total !== undefined && <Words {...{ total, filter, matching }} />}
    </p>
  );
}

function Words({
  total,
  filter,
  matching: { count, isCurrent },
}: UsersCountProps & { readonly total: number }) {
  if (!isNarrowed(filter))
    return <FormattedMessage id="users.count" values={{ total }} />;
  if (count === null || !isCurrent)
    return <FormattedMessage id="users.counting" values={{ total }} />;
  return (
    <FormattedMessage
      id="users.countMatching"
      values={{ matching: count, total }}
    />
  );
}
