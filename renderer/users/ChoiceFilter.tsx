import { ActionButton } from "@react-spectrum/s2/ActionButton";
import {
  Header,
  Heading,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
} from "@react-spectrum/s2/Menu";
import { Text } from "@react-spectrum/s2/Text";
import { memo, useState } from "react";
import { useIntl } from "react-intl";
import type { ChoiceName } from "../../preload/contract/user-filter.ts";
import { useText } from "../i18n/use-text.ts";
import { choiceLabel, choiceValues, type ChoiceValue } from "./choice-words.ts";
import { conditionId, filterId } from "./Conditions.tsx";
import styles from "./filters.module.css";
import { useUserCounts } from "./queries.ts";
import { choose, useUsersView } from "./view.ts";

interface ChoiceFilterProps {
  readonly name: ChoiceName;
}

/** Shows users with any of some values only, or with none of them. */
function Filter({ name }: ChoiceFilterProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const chosen = useUsersView((view) => view.filter[name].values.length);
  const label = choiceLabel(name, text);
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <ActionButton
        id={filterId(name)}
        {...(chosen > 0 && { "aria-describedby": conditionId(name) })}
      >
        <Text>
          <span className={styles.button}>
            {label}
            {chosen > 0 && (
              <span className={styles.badge} aria-hidden="true">
                {chosen}
              </span>
            )}
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <path d="M1.5 3.5 5 7l3.5-3.5" />
            </svg>
          </span>
        </Text>
      </ActionButton>
      <ChoiceMenu name={name} label={label} isOpen={isOpen} />
    </MenuTrigger>
  );
}

export const ChoiceFilter = memo(Filter);

interface ChoiceMenuProps extends ChoiceFilterProps {
  readonly label: string;
  readonly isOpen: boolean;
}

/** Every value with how many users it would show, counted anew while the menu stands open. */
function ChoiceMenu({ name, label, isOpen }: ChoiceMenuProps) {
  const text = useText();
  const { mode, values } = useUsersView((view) => view.filter[name]);
  const counts = useUserCounts(isOpen);
  // The cast: the numbers of any of the conditions, by its values.
  const numbers = counts.data?.values[name] as
    Readonly<Record<string, number>> | undefined;
  return (
    <Menu aria-label={label}>
      <MenuSection
        selectionMode="single"
        disallowEmptySelection
        shouldCloseOnSelect={false}
        selectedKeys={[mode]}
        onSelectionChange={(keys) =>
          choose(name, {
            mode: keys !== "all" && keys.has("noneOf") ? "noneOf" : "anyOf",
          })
        }
      >
        <Header>
          <Heading>
            {text(name === "missing" ? "filter.mode.missing" : "filter.mode")}
          </Heading>
        </Header>
        <MenuItem id="anyOf">{text("filter.anyOf")}</MenuItem>
        <MenuItem id="noneOf">{text("filter.noneOf")}</MenuItem>
      </MenuSection>
      <MenuSection
        aria-label={label}
        selectionMode="multiple"
        shouldCloseOnSelect={false}
        selectedKeys={[...values]}
        onSelectionChange={(keys) => {
          if (keys !== "all") choose(name, { values: keys });
        }}
      >
        {choiceValues(name, text).map((each) => (
          <MenuItem key={each.value} id={each.value} textValue={each.words}>
            <Value
              words={each.words}
              number={numbers?.[each.value]}
              isCounting={counts.isPlaceholderData}
            />
          </MenuItem>
        ))}
      </MenuSection>
    </Menu>
  );
}

interface ValueProps extends Pick<ChoiceValue, "words"> {
  readonly number: number | undefined;
  readonly isCounting: boolean;
}

function Value({ words, number, isCounting }: ValueProps) {
  const { formatNumber } = useIntl();
  return (
    // In one label: what stands on an item belongs to its name.
    <Text slot="label">
      <span className={styles.value}>
        <span>{words}</span>{" "}
        {number === undefined ? (
          <span aria-hidden="true">…</span>
        ) : (
          <span className={isCounting ? styles.counting : styles.number}>
            {formatNumber(number)}
          </span>
        )}
      </span>
    </Text>
  );
}
