import Close from "@react-spectrum/s2/icons/Close";
import { memo } from "react";
import type { ChoiceName } from "../../preload/contract/user-filter.ts";
import { useText } from "../i18n/use-text.ts";
import hidden from "../ui/hidden.module.css";
import { choicesInWords } from "./choice-words.ts";
import styles from "./filters.module.css";
import { clearChoice, useUsersView } from "./view.ts";

/** The ids of a filter's button, and of what it chooses in words. */
export const filterId = (name: ChoiceName) => `filter-${name}`;
export const conditionId = (name: ChoiceName) => `condition-${name}`;

/** What the filters choose, in words, since it hides all others; a click on one clears it. */
function Chosen() {
  const text = useText();
  const filter = useUsersView((view) => view.filter);
  return choicesInWords(filter, text).map(({ name, whole, short }) => (
    <button
      key={name}
      type="button"
      className={styles.condition}
      aria-label={text("filter.clear", { condition: short })}
      title={text("filter.clear", { condition: whole })}
      onClick={() => {
        clearChoice(name);
        // It goes, and the focus back to where it came from.
        document.getElementById(filterId(name))?.focus();
      }}
    >
      <span className={styles.chosen}>{short}</span>
      <span id={conditionId(name)} className={hidden.hidden}>
        {whole}
      </span>
      <Close />
    </button>
  ));
}

export const Conditions = memo(Chosen);
