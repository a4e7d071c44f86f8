import {
  Menu,
  MenuItem,
  MenuTrigger,
  SubmenuTrigger,
} from "@react-spectrum/s2/Menu";
import ChevronDown from "@react-spectrum/s2/icons/ChevronDown";
import { Button } from "react-aria-components/Button";
import { useText } from "../i18n/use-text.ts";
import { ItemLabel } from "../ui/ItemLabel.tsx";
import styles from "./bulk-bar.module.css";
import { RoleItems } from "./RoleMenu.tsx";
import { askAbout, type OfferedAct } from "./use-acts.ts";

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
          const { kind, name, whyNot } = offer;
          const item = (
            <MenuItem
              key={kind}
              id={kind}
              textValue={name}
              isDisabled={whyNot !== null}
              {...(offer.roles === null && {
                onAction: () => askAbout({ kind: offer.kind }),
              })}
            >
              <ItemLabel name={name} whyNot={whyNot} />
            </MenuItem>
          );
          return offer.roles === null || whyNot !== null ? (
            item
          ) : (
            <SubmenuTrigger key={kind}>
              {item}
              <RoleItems offer={offer} />
            </SubmenuTrigger>
          );
        })}
      </Menu>
    </MenuTrigger>
  );
}
