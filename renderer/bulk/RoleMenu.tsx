import { Menu, MenuItem, MenuTrigger } from "@react-spectrum/s2/Menu";
import { Text } from "@react-spectrum/s2/Text";
import ChevronDown from "@react-spectrum/s2/icons/ChevronDown";
import { Button } from "react-aria-components/Button";
import type { Role } from "../../preload/contract/roles.ts";
import styles from "./bulk-bar.module.css";
import { actOf, askAbout, type OfferedAct } from "./use-acts.ts";

interface RoleMenuProps {
  readonly offer: OfferedAct;
  readonly roles: NonNullable<OfferedAct["roles"]>;
}

/** Asks which role is to be given to those selected, or taken from them. */
export function RoleMenu({ offer, roles }: RoleMenuProps) {
  return (
    <MenuTrigger>
      <Button className={styles.button ?? ""}>
        {offer.name}
        <ChevronDown />
      </Button>
      <RoleItems offer={offer} roles={roles} />
    </MenuTrigger>
  );
}

/** The roles of an act, each with the reason why it can't be chosen, if any. */
export function RoleItems({ offer, roles }: RoleMenuProps) {
  return (
    <Menu
      aria-label={offer.name}
      // The keys are those of the items.
      onAction={(key) => askAbout(actOf(offer, key as Role))}
    >
      {roles.map(({ role, whyNot }) => (
        <MenuItem
          key={role}
          id={role}
          textValue={role}
          isDisabled={whyNot !== null}
        >
          {/* In one label: what stands on an item belongs to its name. */}
          <Text slot="label">
            {role}
            {whyNot !== null && (
              <span className={styles.whyNot}> {whyNot}</span>
            )}
          </Text>
        </MenuItem>
      ))}
    </Menu>
  );
}
