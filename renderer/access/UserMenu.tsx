import { Menu, MenuItem, MenuTrigger } from "@react-spectrum/s2/Menu";
import { Button } from "react-aria-components/Button";
import type { Me } from "../../preload/contract/access.ts";
import { useText } from "../i18n/use-text.ts";
import styles from "./user-menu.module.css";

interface UserMenuProps {
  readonly me: Me;
  readonly onSignOut: () => void;
}

/** Who is signed in, and what they can do about it. */
export function UserMenu({ me, onSignOut }: UserMenuProps) {
  const text = useText();
  const name = `${me.firstName} ${me.lastName}`;
  return (
    <MenuTrigger direction="top">
      <Button className={styles.button ?? ""}>
        <span className={styles.initials} aria-hidden="true">
          {initial(me.firstName)}
          {initial(me.lastName)}
        </span>
        <span className={styles.who}>
          <span className={styles.name}>{name}</span>
          <span className={styles.username} aria-hidden="true">
            {me.username}
          </span>
        </span>
      </Button>
      <Menu
        aria-label={name}
        onAction={(key) => key === "signOut" && onSignOut()}
      >
        <MenuItem id="signOut">{text("account.signOut")}</MenuItem>
      </Menu>
    </MenuTrigger>
  );
}

/** The first letter as a person sees it, whatever it is made of. */
function initial(name: string): string {
  const [first] = new Intl.Segmenter(undefined, {
    granularity: "grapheme",
  }).segment(name);
  return first?.segment.toUpperCase() ?? "";
}
