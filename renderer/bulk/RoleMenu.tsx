import { Menu, MenuItem, MenuTrigger } from "@react-spectrum/s2/Menu";
import ChevronDown from "@react-spectrum/s2/icons/ChevronDown";
import { Button } from "react-aria-components/Button";
import type { Role } from "../../preload/contract/roles.ts";
import { ItemLabel } from "../ui/ItemLabel.tsx";
import styles from "./bulk-bar.module.css";
import { askAbout, type RoleOffer } from "./use-acts.ts";

interface RoleMenuProps {
  readonly offer: RoleOffer;
}

/** Asks which role is to be given to those selected, or taken from them. */
export function RoleMenu({ offer }: RoleMenuProps) {
  return (
    <MenuTrigger>
      <Button className={styles.button ?? ""}>
        {offer.name}
        <ChevronDown />
      </Button>
      <RoleItems offer={offer} />
    </MenuTrigger>
  );
}

/** The roles of an act, each with the reason why it can't be chosen, if any. */
export function RoleItems({ offer }: RoleMenuProps) {
  return (
    <Menu
      aria-label={offer.name}
      // The keys are those of the items.
      onAction={(key) => askAbout({ kind: offer.kind, role: key as Role })}
    >
      {offer.roles.map(({ role, whyNot }) => (
        <MenuItem
          key={role}
          id={role}
          textValue={role}
          isDisabled={whyNot !== null}
        >
          <ItemLabel name={role} whyNot={whyNot} />
        </MenuItem>
      ))}
    </Menu>
  );
}
