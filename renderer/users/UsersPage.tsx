import { Button } from "@react-spectrum/s2/Button";
import { Text } from "@react-spectrum/s2/Text";
import UserAdd from "@react-spectrum/s2/icons/UserAdd";
import { useEffect, useRef, type RefObject } from "react";
import { FormattedMessage } from "react-intl";
import type { TextFieldRef } from "@react-spectrum/s2/TextField";
import type { Me } from "../../preload/contract/access.ts";
import { PAGE_SIZES, type UserPage } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { Loading } from "../ui/Loading.tsx";
import { Pager } from "../ui/Pager.tsx";
import { PageTitle } from "../ui/PageTitle.tsx";
import { Problem } from "../ui/Problem.tsx";
import { useReady } from "../ui/ready.ts";
import { useFocusOnArrival, useFocusRescue } from "../ui/use-focus.ts";
import { useUserRefusals, type UserRefusals } from "./permissions.ts";
import { useUserPage } from "./queries.ts";
import { Search } from "./Search.tsx";
import { StatusFilter } from "./StatusFilter.tsx";
import styles from "./users-page.module.css";
import { UserTable } from "./UserTable.tsx";
import {
  goToPage,
  hasChoices,
  openDialog,
  setPageSize,
  showAllUsers,
  useUsersView,
} from "./view.ts";

interface UsersPageProps {
  readonly me: Me;
  readonly searchField: RefObject<TextFieldRef | null>;
}

/** Integration Users: finds, sorts, pages, and leads to the dialogs. */
export function UsersPage({ me, searchField }: UsersPageProps) {
  const text = useText();
  const refusals = useUserRefusals(me);
  const mayView = refusals.list === null;
  const users = useUserPage(mayView);
  // What was read before the role was taken away is shown no more.
  const found = mayView ? users.data : undefined;
  const title = useRef<HTMLHeadingElement>(null);
  useFocusOnArrival(title);
  useFocusRescue(mayView ? searchField : title);
  useReady(!mayView || !users.isPending);
  return (
    <div className={styles.page}>
      <PageTitle page={text("users.heading")} />
      <header>
        <h1 ref={title} tabIndex={-1} className={styles.heading}>
          {text("users.heading")}
        </h1>
        {mayView && (
          <p className={styles.count} aria-live="polite">
            {found && <Count {...found} />}
          </p>
        )}
        <Missing refusals={refusals} />
      </header>
      <div className={styles.tools}>
        {mayView && (
          <div className={styles.finding}>
            <Search ref={searchField} />
            <StatusFilter />
          </div>
        )}
        {refusals.create === null && (
          <Button
            variant="accent"
            onPress={() => openDialog({ kind: "create" })}
          >
            <UserAdd />
            <Text>{text("users.create")}</Text>
          </Button>
        )}
      </div>
      {!mayView && (
        <div className={styles.nothing}>
          <p>{refusals.list}</p>
        </div>
      )}
      {mayView && users.error && (
        <Problem heading={text("users.failed")} error={users.error}>
          <Button variant="secondary" onPress={() => void users.refetch()}>
            {text("app.tryAgain")}
          </Button>
        </Problem>
      )}
      {mayView && users.isPending && <Loading label={text("users.loading")} />}
      {found && (
        <Found users={found} isBusy={users.isPlaceholderData} me={me} />
      )}
    </div>
  );
}

/** What of the work with users is not offered here, and which roles it takes. */
function Missing({ refusals }: { readonly refusals: UserRefusals }) {
  const { create, edit, delete: remove } = refusals;
  const missing = [create, edit, remove].filter((why) => why !== null);
  if (missing.length === 0) return null;
  return (
    <ul className={styles.missing}>
      {missing.map((why) => (
        <li key={why}>{why}</li>
      ))}
    </ul>
  );
}

function Count({ matching, total }: UserPage) {
  const isNarrowed = useUsersView(
    ({ filter }) => filter.search.trim() !== "" || hasChoices(filter),
  );
  const id = isNarrowed ? "users.countMatching" : "users.count";
  return <FormattedMessage id={id} values={{ matching, total }} />;
}

interface FoundProps {
  readonly users: UserPage;
  readonly isBusy: boolean;
  readonly me: Me;
}

function Found({ users, isBusy, me }: FoundProps) {
  const page = useUsersView((view) => view.page);
  const pageSize = useUsersView((view) => view.pageSize);
  const pages = Math.max(Math.ceil((users.matching ?? 0) / pageSize), 1);
  const isPastEnd = page > pages && !isBusy;
  useEffect(() => {
    // The last row of the last page was deleted, here or elsewhere.
    if (isPastEnd) goToPage(pages);
  }, [isPastEnd, pages]);

  if (users.matching === 0) return <Nothing />;
  return (
    <>
      <UserTable users={users} isBusy={isBusy || isPastEnd} me={me} />
      <Pager
        page={Math.min(page, pages)}
        pages={pages}
        onPage={goToPage}
        size={pageSize}
        sizes={PAGE_SIZES}
        onSize={setPageSize}
      />
    </>
  );
}

function Nothing() {
  const text = useText();
  const search = useUsersView((view) => view.filter.search.trim());
  const isFiltered = useUsersView(({ filter }) => hasChoices(filter));
  const words = isFiltered
    ? text(search === "" ? "users.noStatus" : "users.noMatchStatus", { search })
    : text(search === "" ? "users.none" : "users.noMatch", { search });
  return (
    <div className={styles.nothing}>
      <p>{words}</p>
      {(isFiltered || search !== "") && (
        <Button variant="secondary" onPress={showAllUsers}>
          {text("users.clearSearch")}
        </Button>
      )}
    </div>
  );
}
