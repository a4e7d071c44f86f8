import { Button } from "@react-spectrum/s2/Button";
import { Text } from "@react-spectrum/s2/Text";
import type { TextFieldRef } from "@react-spectrum/s2/TextField";
import UserAdd from "@react-spectrum/s2/icons/UserAdd";
import { memo, useRef, type RefObject } from "react";
import type { Me } from "../../preload/contract/access.ts";
import type { Command } from "../../preload/contract/events.ts";
import { CHOICES } from "../../preload/contract/user-filter.ts";
import { BulkBar } from "../bulk/BulkBar.tsx";
import { useText } from "../i18n/use-text.ts";
import { useCommands } from "../ui/events.ts";
import { Loading } from "../ui/Loading.tsx";
import { NotRead } from "../ui/NotRead.tsx";
import { PageTitle } from "../ui/PageTitle.tsx";
import { useReady } from "../ui/ready.ts";
import { useFocusOnArrival, useFocusRescue } from "../ui/use-focus.ts";
import { MoreMenu } from "../views/MoreMenu.tsx";
import { ChoiceFilter } from "./ChoiceFilter.tsx";
import { Conditions } from "./Conditions.tsx";
import { forgetEdited } from "./edited.ts";
import { FoundUsers } from "./FoundUsers.tsx";
import { useUserRefusals, type UserRefusals } from "./permissions.ts";
import { useUserCounts, useUserPage } from "./queries.ts";
import { Search } from "./Search.tsx";
import { matchingOf, UsersCount } from "./UsersCount.tsx";
import styles from "./users-page.module.css";
import { openDialog, useUsersView } from "./view.ts";

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
  const isBusy = users.isPlaceholderData;
  // The rows first: only when they are there are those counted that the rows did not tell of.
  const counts = useUserCounts(!isBusy && found?.matching === null);
  const filter = useUsersView((view) => view.filter);
  const matching = matchingOf(found, { filter, isBusy }, counts);
  const title = useRef<HTMLHeadingElement>(null);
  useFocusOnArrival(title);
  useFocusRescue(mayView ? searchField : title);
  useReady(!mayView || !users.isPending);
  useCommands(refresh);
  return (
    <div className={styles.page}>
      <PageTitle page={text("users.heading")} />
      <header>
        <h1 ref={title} tabIndex={-1} className={styles.heading}>
          {text("users.heading")}
        </h1>
        {mayView && (
          <div className={styles.found}>
            <UsersCount
              total={found?.total}
              filter={filter}
              matching={matching}
            />
            <Conditions />
          </div>
        )}
        <Missing refusals={refusals} />
        {mayView && <BulkBar me={me} />}
      </header>
      <Tools
        mayView={mayView}
        mayCreate={refusals.create === null}
        searchField={searchField}
      />
      {!mayView && (
        <div className={styles.nothing}>
          <p>{refusals.list}</p>
        </div>
      )}
      {mayView && users.error && (
        <NotRead
          heading={text("users.failed")}
          error={users.error}
          refetch={users.refetch}
        />
      )}
      {mayView && users.isPending && <Loading label={text("users.loading")} />}
      {found && (
        <FoundUsers users={found} matching={matching} isBusy={isBusy} me={me} />
      )}
    </div>
  );
}

/** Whoever refreshes wants to see who is where by now. */
function refresh(command: Command): void {
  if (command === "refresh") forgetEdited();
}

interface ToolsProps {
  readonly mayView: boolean;
  readonly mayCreate: boolean;
  readonly searchField: RefObject<TextFieldRef | null>;
}

/** What stands above the table. No answer of main changes it: it is not rendered again at each of them. */
const Tools = memo(function Tools(props: ToolsProps) {
  const { mayView, mayCreate, searchField } = props;
  const text = useText();
  return (
    <div className={styles.tools}>
      {mayView && (
        <div className={styles.finding}>
          <Search ref={searchField} />
          {CHOICES.map((name) => (
            <ChoiceFilter key={name} name={name} />
          ))}
        </div>
      )}
      <div className={styles.acting}>
        {mayCreate && (
          <Button
            variant="accent"
            onPress={() => openDialog({ kind: "create" })}
          >
            <UserAdd />
            <Text>{text("users.create")}</Text>
          </Button>
        )}
        {mayView && <MoreMenu />}
      </div>
    </div>
  );
});

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
