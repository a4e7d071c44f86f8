import { useMemo } from "react";
import type { Me } from "../../preload/contract/access.ts";
import type { SortKey, User } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import type { GridColumn, GridSpot } from "../ui/grid/columns.ts";
import { RelativeTime } from "../ui/RelativeTime.tsx";
import {
  DeleteButton,
  MoreButton,
  Status,
  Username,
  UserRoles,
  Words,
} from "./cells.tsx";
import { openUser } from "./open-user.ts";
import { useUserRefusals, type RightsOver } from "./permissions.ts";

type UserColumn = GridColumn<User, SortKey>;

/**
 * The columns of the table of users, the same ones until `me` or what they may do changes.
 * Each is just wide enough for its header and what mostly stands in it; addresses take what is left.
 * Together they fit into a window of 1280 pixels, scrollbar included.
 */
export function useUserColumns(
  me: Me,
  rightsOver: RightsOver,
  onMenu: (user: User, spot: GridSpot) => void,
): readonly UserColumn[] {
  const text = useText();
  // Without the role there is no trash at all; a line above the table says what is missing.
  const mayDelete = useUserRefusals(me).delete === null;
  return useMemo(() => {
    const words = (
      sortKey: SortKey & keyof User,
      header: string,
      width: number,
    ): UserColumn => ({
      key: sortKey,
      sortKey,
      header,
      width,
      cell: (user) => <Words words={String(user[sortKey])} />,
    });
    return [
      {
        ...words("username", text("label.username"), 108),
        widest: 150,
        pinned: "start",
        cell: (user) => (
          <Username
            user={user}
            isMe={user.id === me.id}
            onOpen={() => openUser(user, rightsOver(user))}
          />
        ),
      },
      { ...words("firstName", text("label.firstName"), 90), widest: 120 },
      { ...words("lastName", text("label.lastName"), 90), widest: 120 },
      { ...words("email", text("label.email"), 152), isFlexible: true },
      { ...words("phone", text("label.phone"), 138), widest: 150 },
      { ...words("imsId", text("label.imsId"), 70), widest: 190 },
      {
        ...words("roles", text("label.roles"), 140),
        widest: 176,
        cell: ({ roles }) => <UserRoles roles={roles} />,
      },
      {
        ...words("status", text("label.status"), 102),
        cell: ({ status }) => <Status status={status} />,
      },
      {
        ...words("changedAt", text("users.changed"), 108),
        cell: ({ changedAt }) => <RelativeTime at={changedAt} />,
      },
      {
        key: "actions",
        header: text("users.actions"),
        width: 76,
        pinned: "end",
        cell: (user) => (
          <>
            {mayDelete && (
              <DeleteButton user={user} whyNot={rightsOver(user).delete} />
            )}
            <MoreButton user={user} onMenu={onMenu} />
          </>
        ),
      },
    ];
  }, [me.id, mayDelete, rightsOver, onMenu, text]);
}
