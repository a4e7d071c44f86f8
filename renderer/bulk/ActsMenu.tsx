import {
  Menu,
  MenuItem,
  MenuTrigger,
  SubmenuTrigger,
} from "@react-spectrum/s2/Menu";
import { Text } from "@react-spectrum/s2/Text";
import ChevronDown from "@react-spectrum/s2/icons/ChevronDown";
import { Button } from "react-aria-components/Button";
import { ADMINISTRATOR } from "../../preload/contract/roles.ts";
import { useText } from "../i18n/use-text.ts";
import styles from "./bulk-bar.module.css";
import { RoleItems } from "./RoleMenu.tsx";
import { actOf, askAbout, type OfferedAct } from "./use-acts.ts";

interface ActsMenuProps {
  readonly acts: readonly OfferedAct[];
  /** Selects all who match, where there is no room for a button of its own. */
  readonly selectAll: {
    readonly name: string;
    readonly act: () => void;
  } | null;
}

/** All acts in one menu, where there is little room. */
export function ActsMenu({ acts, selectAll }: ActsMenuProps) {
  const text = useText();
  const label = text("bulk.change");
  return (
    <MenuTrigger>
      <Button className={styles.button ?? ""}>
        {label}
        <ChevronDown />
      </Button>
      <Menu aria-label={label}>
        {selectAll && (
          <MenuItem id="selectAll" onAction={selectAll.act}>
            {selectAll.name}
          </MenuItem>
        )}
        {acts.map((offer) => {
          const { kind, name, whyNot, roles } = offer;
          const item = (
            <MenuItem
              key={kind}
              id={kind}
              textValue={name}
              isDisabled={whyNot !== null}
              {...(roles === null && {
                onAction: () => askAbout(actOf(offer, ADMINISTRATOR)),
              })}
            >
              {/* In one label: what stands on an item belongs to its name. */}
              <Text slot="label">
                {name}
                {whyNot !== null && (
                  <span className={styles.whyNot}> {whyNot}</span>
                )}
              </Text>
            </MenuItem>
          );
          return roles === null || whyNot !== null ? (
            item
          ) : (
            <SubmenuTrigger key={kind}>
              {item}
              <RoleItems offer={offer} roles={roles} />
            </SubmenuTrigger>
          );
        })}
      </Menu>
    </MenuTrigger>
  );
}
