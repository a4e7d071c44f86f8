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
import { arrange } from "../views/arrange.ts";
import { COLUMN_NAMES } from "../views/column-names.ts";
import { openUser } from "./open-user.ts";
import { useUserRefusals, type RightsOver } from "./permissions.ts";
import { useUsersView } from "./view.ts";

type UserColumn = GridColumn<User, SortKey>;

/** In pixels: one role and how many more there are. */
const ROLES_WIDTH = 134;

/**
 * The columns of the table of users that are shown, in their order; the same ones until that, `me` or what
 * they may do changes.
 * Each is just wide enough for its header and what mostly stands in it; addresses take what is left.
 * Together with the checkboxes they fit into a window of 1280 pixels, scrollbar included.
 */
export function useUserColumns(
  me: Me,
  rightsOver: RightsOver,
  onMenu: (user: User, spot: GridSpot) => void,
): readonly UserColumn[] {
  const text = useText();
  // Without the role there is no trash at all; a line above the table says what is missing.
  const mayDelete = useUserRefusals(me).delete === null;
  const rolesWidth = useUsersView(
    ({ columns }) =>
      columns.find(({ key }) => key === "roles")?.width ?? ROLES_WIDTH,
  );
  const all = useMemo((): readonly UserColumn[] => {
    const words = (sortKey: SortKey, width: number): UserColumn => ({
      key: sortKey,
      sortKey,
      header: text(COLUMN_NAMES[sortKey]),
      width,
      cell: (user) => <Words words={String(user[sortKey])} />,
    });
    return [
      {
        ...words("username", 108),
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
      { ...words("firstName", 90), widest: 120 },
      { ...words("lastName", 90), widest: 120 },
      { ...words("email", 138), isFlexible: true },
      { ...words("phone", 132), widest: 150 },
      { ...words("imsId", 70), widest: 190 },
      {
        ...words("roles", ROLES_WIDTH),
        widest: 176,
        cell: ({ roles }) => <UserRoles roles={roles} room={rolesWidth} />,
      },
      {
        ...words("status", 102),
        cell: ({ status }) => <Status status={status} />,
      },
      {
        ...words("changedAt", 108),
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
  }, [me.id, mayDelete, rightsOver, rolesWidth, onMenu, text]);
  const order = useUsersView(({ columns }) =>
    arrange(columns)
      .filter(({ isHidden }) => !isHidden)
      .map(({ key }) => key)
      .join(" "),
  );
  return useMemo(() => {
    const place = new Map(order.split(" ").map((key, index) => [key, index]));
    const placeOf = ({ key }: UserColumn) => place.get(key) ?? Infinity;
    return all
      .filter(({ key, sortKey }) => sortKey === undefined || place.has(key))
      .toSorted((a, b) => placeOf(a) - placeOf(b) || 0);
  }, [all, order]);
}
