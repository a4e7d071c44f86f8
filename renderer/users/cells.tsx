import Delete from "@react-spectrum/s2/icons/Delete";
import More from "@react-spectrum/s2/icons/More";
import { useContext, type KeyboardEvent } from "react";
import type { MessageKey } from "../../preload/contract/messages/en/index.ts";
import { ADMINISTRATOR, type Role } from "../../preload/contract/roles.ts";
import type { Status as StatusName } from "../../preload/contract/user-filter.ts";
import type { User } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import type { GridSpot } from "../ui/grid/columns.ts";
import hidden from "../ui/hidden.module.css";
import { RefusedButton } from "../ui/RefusedButton.tsx";
import styles from "./cells.module.css";
import { chipsThatFit } from "./chips.ts";
import type { Standing } from "./keep-in-sight.ts";
import { Marked } from "./Marked.tsx";
import { EditedRows } from "./row-notes.ts";
import { openDialog } from "./view.ts";

/** Plain text, whole in its tooltip when the column is too narrow for it. */
export function Words({ words }: { readonly words: string }) {
  return (
    <span className={styles.words} title={words}>
      <Marked text={words} />
    </span>
  );
}

interface UsernameProps {
  readonly user: User;
  readonly isMe: boolean;
  readonly onOpen: () => void;
}

const EDITED = {
  here: "users.edited",
  elsewhere: "users.editedElsewhere",
  noMatch: "users.editedNoMatch",
} as const satisfies Record<Standing, MessageKey>;

/** The way into the dialog of the user; says where the row was edited and stays in sight. */
export function Username({ user, isMe, onOpen }: UsernameProps) {
  const text = useText();
  const standing = useContext(EditedRows).get(user.id);
  const edited = standing && text(EDITED[standing]);
  return (
    <span className={styles.username}>
      <button
        type="button"
        role="link"
        tabIndex={-1}
        className={styles.link}
        title={edited ? `${user.username}\n${edited}` : user.username}
        onClick={onOpen}
      >
        <Marked text={user.username} />
      </button>
      {standing && (
        <span className={`${styles.edited} ${styles[standing]}`}>
          <span className={hidden.hidden}>{edited}</span>
        </span>
      )}
      {isMe && <span className={styles.you}>{text("users.you")}</span>}
    </span>
  );
}

interface UserRolesProps {
  readonly roles: readonly Role[];
  /** How wide the column is at least, in pixels. */
  readonly room: number;
}

/** As many roles as fit, as chips, and how many more there are; all of them for whoever hovers or listens. */
export function UserRoles({ roles, room }: UserRolesProps) {
  const text = useText();
  if (roles.length === 0) return null;
  const all = roles.join(", ");
  const shown = roles.slice(0, chipsThatFit(roles, room));
  const more = roles.length - shown.length;
  return (
    <span className={styles.roles} title={all}>
      <span className={hidden.hidden}>{all}</span>
      {shown.map((role) => (
        <span
          key={role}
          className={
            role === ADMINISTRATOR ? styles.administrator : styles.chip
          }
          aria-hidden="true"
        >
          {role}
        </span>
      ))}
      {more > 0 && (
        <span className={styles.chip} aria-hidden="true">
          {text("users.moreRoles", { count: more })}
        </span>
      )}
    </span>
  );
}

/** The status in a word; the colour only repeats it. */
export function Status({ status }: { readonly status: StatusName }) {
  const text = useText();
  return (
    <span className={styles.status}>
      <span className={`${styles.dot} ${styles[status]}`} aria-hidden="true" />
      {text(`status.${status}`)}
    </span>
  );
}

interface DeleteButtonProps {
  readonly user: User;
  /** Why this user can't be deleted here, or null. */
  readonly whyNot: string | null;
}

/** Asks to delete. Where that is not allowed it stays within reach, to say why. */
export function DeleteButton({ user, whyNot }: DeleteButtonProps) {
  const text = useText();
  const label = text("users.delete", { username: user.username });
  if (whyNot === null) {
    return (
      <button
        type="button"
        tabIndex={-1}
        className={styles.action}
        aria-label={label}
        title={label}
        onClick={() => openDialog({ kind: "delete", user })}
      >
        <Delete />
      </button>
    );
  }
  return (
    <RefusedButton
      whyNot={whyNot}
      placement="start"
      className={styles.action}
      label={label}
      isInGrid
    >
      <Delete />
    </RefusedButton>
  );
}

interface MoreButtonProps {
  readonly user: User;
  readonly onMenu: (user: User, spot: GridSpot) => void;
}

/** Opens the menu of the row. */
export function MoreButton({ user, onMenu }: MoreButtonProps) {
  const text = useText();
  const label = text("users.more", { username: user.username });
  // The click that a key makes passes for a screen reader's, and then no item would take the focus.
  const openByKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onMenu(user, { element: event.currentTarget });
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.action} ${styles.more}`}
      aria-haspopup="menu"
      aria-label={label}
      title={label}
      onClick={({ currentTarget }) => onMenu(user, { element: currentTarget })}
      onKeyDown={openByKey}
    >
      <More />
    </button>
  );
}
