import { DialogContainer } from "@react-spectrum/s2/Dialog";
import { Menu, MenuItem } from "@react-spectrum/s2/Menu";
import { Popover } from "@react-spectrum/s2/Popover";
import { useMemo } from "react";
import type { User } from "../../preload/contract/users.ts";
import { openCode } from "../access/code-offer.ts";
import { useText } from "../i18n/use-text.ts";
import type { GridSpot } from "../ui/grid/columns.ts";
import { ItemLabel } from "../ui/ItemLabel.tsx";
import { useQuestion } from "../ui/use-question.ts";
import { DeactivateUserDialog } from "./DeactivateUserDialog.tsx";
import { openUser } from "./open-user.ts";
import type { RightsOver } from "./permissions.ts";
import { useSetStatus } from "./use-set-status.ts";
import { useUnlock } from "./use-unlock.ts";
import { openDialog, openEdit } from "./view.ts";

interface RowMenuProps {
  readonly user: User;
  readonly spot: GridSpot;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly rightsOver: RightsOver;
}

/** What can be done to the user of a row. There is one such menu for the whole table. */
export function RowMenu(props: RowMenuProps) {
  const { user, spot, isOpen, onClose } = props;
  const text = useText();
  const label = text("users.more", { username: user.username });
  const setStatus = useSetStatus();
  const { asked, ask, drop, take } = useQuestion<User>();
  const items = useItems(props, { setStatus, askToDeactivate: ask });
  const deactivate = () => {
    const wanted = take();
    if (wanted !== null) setStatus({ user: wanted, status: "deactivated" });
  };
  const { element, point } = spot;
  const anchor = useMemo(() => ({ current: element }), [element]);
  return (
    <>
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
              <ItemLabel name={name} whyNot={whyNot} />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
      <DialogContainer onDismiss={drop}>
        {asked !== null && (
          <DeactivateUserDialog user={asked} onConfirm={deactivate} />
        )}
      </DialogContainer>
    </>
  );
}

interface Item {
  readonly id: string;
  readonly name: string;
  /** Why not here, or null. */
  readonly whyNot: string | null;
  readonly act: () => void;
}

interface Acts {
  readonly setStatus: ReturnType<typeof useSetStatus>;
  readonly askToDeactivate: (user: User) => void;
}

function useItems(
  { user, rightsOver }: RowMenuProps,
  { setStatus, askToDeactivate }: Acts,
): readonly Item[] {
  const text = useText();
  const unlock = useUnlock();
  const rights = rightsOver(user);
  const toActive = user.status === "deactivated";
  return [
    {
      id: "open",
      name: text(rights.edit === null ? "users.menuEdit" : "users.menuView"),
      whyNot: null,
      act: () => openUser(user, rights),
    },
    {
      id: "status",
      name: text(toActive ? "users.menuActivate" : "users.menuDeactivate"),
      whyNot: rights.setStatus,
      act: () =>
        toActive
          ? setStatus({ user, status: "active" })
          : askToDeactivate(user),
    },
    ...(user.status === "lockedOut"
      ? [
          {
            id: "unlock",
            name: text("users.menuUnlock"),
            whyNot: rights.unlock,
            act: () => unlock(user),
          },
        ]
      : []),
    {
      id: "code",
      name: text("users.menuCode"),
      whyNot: rights.giveCode,
      act: () => openCode(user),
    },
    {
      id: "tokens",
      name: text("users.menuTokens"),
      whyNot: rights.seeTokens,
      act: () => openEdit(user.id, "tokens"),
    },
    {
      id: "delete",
      name: text("users.menuDelete"),
      whyNot: rights.delete,
      act: () => openDialog({ kind: "delete", user }),
    },
  ];
}
