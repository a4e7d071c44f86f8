import { Menu, MenuItem, MenuTrigger } from "@react-spectrum/s2/Menu";
import { Button } from "react-aria-components/Button";
import type { Me } from "../../preload/contract/access.ts";
import { useText } from "../i18n/use-text.ts";
import styles from "./user-menu.module.css";
import { Who } from "./Who.tsx";

interface UserMenuProps {
  readonly me: Me;
  readonly onProfile: () => void;
  readonly onLock: () => void;
  readonly onSignOut: () => void;
}

/** Who is signed in, and what they can do about it. */
export function UserMenu({ me, onProfile, onLock, onSignOut }: UserMenuProps) {
  const text = useText();
  return (
    <MenuTrigger direction="top">
      <Button className={styles.button ?? ""}>
        <Who me={me} />
      </Button>
      <Menu aria-label={`${me.firstName} ${me.lastName}`}>
        <MenuItem id="profile" onAction={onProfile}>
          {text("account.profile")}
        </MenuItem>
        <MenuItem id="lock" onAction={onLock}>
          {text("account.lock")}
        </MenuItem>
        <MenuItem id="signOut" onAction={onSignOut}>
          {text("account.signOut")}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
