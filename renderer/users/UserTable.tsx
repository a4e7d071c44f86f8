import type { Me } from "../../preload/contract/access.ts";
import type { User, UserPage } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { Grid } from "../ui/grid/Grid.tsx";
import { showMessage } from "../ui/message-queue.ts";
import type { UserRefusals } from "./permissions.ts";
import { useUserColumns } from "./use-columns.tsx";
import { openDialog, sortBy, useUsersView } from "./view.ts";

interface UserTableProps {
  readonly users: UserPage;
  /** Whether the rows are still those of the question before. */
  readonly isBusy: boolean;
  readonly me: Me;
  readonly refusals: UserRefusals;
}

/** The table of users. */
export function UserTable({ users, isBusy, me, refusals }: UserTableProps) {
  const text = useText();
  const columns = useUserColumns(me, refusals);
  const sort = useUsersView((view) => view.sort);
  const page = useUsersView((view) => view.page);
  const pageSize = useUsersView((view) => view.pageSize);

  const open = (user: User) => {
    if (refusals.edit === null) openDialog({ kind: "edit", id: user.id });
    else showMessage(refusals.edit);
  };
  const askToDelete = (user: User) => {
    if (refusals.delete !== null) showMessage(refusals.delete);
    else if (user.id === me.id) showMessage(text("error.own_account_delete"));
    else openDialog({ kind: "delete", user });
  };
  const copyText = (user: User) => {
    const {
      username,
      firstName,
      lastName,
      email,
      phone,
      imsId,
      roles,
      status,
      changedAt,
    } = user;
    const texts = [
      username,
      firstName,
      lastName,
      email,
      phone,
      imsId,
      roles.join(", "),
    ];
    return [
      ...texts,
      text(`status.${status}`),
      new Date(changedAt).toISOString(),
    ].join("\t");
  };

  return (
    <Grid
      label={text("users.heading")}
      columns={columns}
      rows={users.users}
      rowKey={({ id }) => id}
      total={users.matching}
      before={(page - 1) * pageSize}
      sort={sort}
      onSort={sortBy}
      onOpen={open}
      onDelete={askToDelete}
      copyText={copyText}
      isBusy={isBusy}
    />
  );
}
