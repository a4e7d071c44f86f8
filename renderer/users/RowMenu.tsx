import { Menu, MenuItem } from "@react-spectrum/s2/Menu";
import { Popover } from "@react-spectrum/s2/Popover";
import { Text } from "@react-spectrum/s2/Text";
import { useMemo } from "react";
import type { Me } from "../../preload/contract/access.ts";
import type { User } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import type { GridSpot } from "../ui/grid/columns.ts";
import type { UserRefusals } from "./permissions.ts";
import { useSetStatus } from "./use-set-status.ts";
import { openDialog } from "./view.ts";

interface RowMenuProps {
  readonly user: User;
  readonly spot: GridSpot;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly me: Me;
  readonly refusals: UserRefusals;
}

/** What can be done to the user of a row. There is one such menu for the whole table. */
export function RowMenu(props: RowMenuProps) {
  const { user, spot, isOpen, onClose } = props;
  const text = useText();
  const label = text("users.more", { username: user.username });
  const items = useItems(props);
  const { element, point } = spot;
  const anchor = useMemo(() => ({ current: element }), [element]);
  return (
    <Popover
      aria-label={label}
      padding="none"
      hideArrow
      placement="bottom start"
      offset={point ? 0 : 4}
      triggerRef={anchor}
      {...(point && { getTargetRect: () => DOMRect.fromRect(point) })}
      isOpen={isOpen}
      onOpenChange={(isStillOpen) => !isStillOpen && onClose()}
    >
      <Menu aria-label={label} autoFocus="first" onClose={onClose}>
        {items.map(({ id, name, whyNot, act }) => (
          <MenuItem
            key={id}
            id={id}
            textValue={name}
            isDisabled={whyNot !== null}
            onAction={act}
          >
            <Text slot="label">{name}</Text>
            {whyNot !== null && <Text slot="description">{whyNot}</Text>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}

interface Item {
  readonly id: string;
  readonly name: string;
  /** Why not here, or null. */
  readonly whyNot: string | null;
  readonly act: () => void;
}

function useItems({ user, me, refusals }: RowMenuProps): readonly Item[] {
  const text = useText();
  const setStatus = useSetStatus();
  const isMe = user.id === me.id;
  const toActive = user.status === "deactivated";
  const edit: Item = {
    id: "edit",
    name: text("users.menuEdit"),
    whyNot: refusals.edit,
    act: () => openDialog({ kind: "edit", id: user.id }),
  };
  const status: Item = {
    id: "status",
    name: text(toActive ? "users.menuActivate" : "users.menuDeactivate"),
    whyNot: isMe ? text("error.own_account_deactivate") : null,
    act: () => setStatus({ user, status: toActive ? "active" : "deactivated" }),
  };
  const remove: Item = {
    id: "delete",
    name: text("users.menuDelete"),
    whyNot: refusals.delete ?? (isMe ? text("error.own_account_delete") : null),
    act: () => openDialog({ kind: "delete", user }),
  };
  // Who may not edit reads why at Edit; the status goes the same way.
  return refusals.edit === null ? [edit, status, remove] : [edit, remove];
}
