import { useCallback, useState } from "react";
import type { Me } from "../../preload/contract/access.ts";
import type { Translate } from "../../preload/contract/messages/word-error.ts";
import type { SortKey, User } from "../../preload/contract/users.ts";
import { isAnyoneSelected, useSelection } from "../bulk/selection.ts";
import { askAbout } from "../bulk/use-acts.ts";
import { useRowSelection } from "../bulk/use-row-selection.ts";
import { useText } from "../i18n/use-text.ts";
import type { GridSpot } from "../ui/grid/columns.ts";
import { Grid } from "../ui/grid/Grid.tsx";
import { showMessage } from "../ui/message-queue.ts";
import { openUser } from "./open-user.ts";
import { useUserRefusals, useUserRights } from "./permissions.ts";
import { RowMenu } from "./RowMenu.tsx";
import { useUserColumns } from "./use-columns.tsx";
import { openDialog, sortBy, useUsersView } from "./view.ts";
import { useColumnLayout } from "../views/use-column-layout.ts";

interface UserTableProps {
  readonly rows: readonly User[];
  /** What they were asked for by. */
  readonly asked: string;
  /** How many match on all pages; null as long as that is not known. */
  readonly matching: number | null;
  /** Whether the rows are still those of the question before. */
  readonly isBusy: boolean;
  readonly me: Me;
}

/** The table of users. */
export function UserTable(props: UserTableProps) {
  const { rows, asked, matching, isBusy, me } = props;
  const text = useText();
  const { menu, openMenu, closeMenu } = useRowMenu();
  const rightsOver = useUserRights(me);
  const columns = useUserColumns(me, rightsOver, openMenu);
  const layout = useColumnLayout();
  const sort = useUsersView((view) => view.sort);
  const page = useUsersView((view) => view.page);
  const pageSize = useUsersView((view) => view.pageSize);

  const open = (user: User) => openUser(user, rightsOver(user));
  const selection = useRowSelection();
  const mayNotDelete = useUserRefusals(me).delete;
  const askToDelete = (user: User) => {
    const isForMany = isAnyoneSelected(useSelection.getState());
    const whyNot = isForMany ? mayNotDelete : rightsOver(user).delete;
    if (whyNot !== null) showMessage(whyNot);
    else if (isForMany) askAbout({ kind: "delete" });
    else openDialog({ kind: "delete", user });
  };

  return (
    <>
      <Grid
        label={text("users.heading")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        asked={asked}
        total={matching}
        before={(page - 1) * pageSize}
        sort={sort}
        onSort={sortBy}
        layout={layout}
        onOpen={open}
        onDelete={askToDelete}
        onMenu={openMenu}
        selection={selection}
        copyText={(user) =>
          columns
            .flatMap(({ sortKey }) =>
              sortKey ? [fieldAsText(user, sortKey, text)] : [],
            )
            .join("\t")
        }
        isBusy={isBusy}
      />
      {menu && (
        <RowMenu
          key={menu.opening}
          user={menu.user}
          spot={menu.spot}
          isOpen={menu.isOpen}
          onClose={closeMenu}
          rightsOver={rightsOver}
        />
      )}
    </>
  );
}

/** Which row the menu stands open for. Closed, it stays a moment to fade away. */
function useRowMenu() {
  const [menu, setMenu] = useState<{
    /** Another one each time: a menu takes the focus only when it is new. */
    readonly opening: number;
    readonly user: User;
    readonly spot: GridSpot;
    readonly isOpen: boolean;
  } | null>(null);
  const openMenu = useCallback(
    (user: User, spot: GridSpot) =>
      setMenu((last) => {
        const opening = (last?.opening ?? 0) + 1;
        return { opening, user, spot, isOpen: true };
      }),
    [],
  );
  const closeMenu = useCallback(
    () => setMenu((last) => last && { ...last, isOpen: false }),
    [],
  );
  return { menu, openMenu, closeMenu };
}

/** What a column shows of a user, as a spreadsheet takes it. */
function fieldAsText(user: User, field: SortKey, text: Translate): string {
  switch (field) {
    case "roles":
      return user.roles.join(", ");
    case "status":
      return text(`status.${user.status}`);
    case "changedAt":
      return new Date(user.changedAt).toISOString();
    case "username":
    case "firstName":
    case "lastName":
    case "email":
    case "phone":
    case "imsId":
      return user[field];
  }
}
