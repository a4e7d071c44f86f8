import { Button } from "@react-spectrum/s2/Button";
import { useText } from "../i18n/use-text.ts";
import { choicesInWords } from "./choice-words.ts";
import type { FoundPage } from "./queries.ts";
import styles from "./users-page.module.css";
import { hasChoices, isNarrowed, showAllUsers } from "./view.ts";

/** Says why there are no rows: all conditions that are set, and the way to everybody. */
export function NoUsers({ users: { filter } }: { readonly users: FoundPage }) {
  const text = useText();
  const search = filter.search.trim();
  const choices = choicesInWords(filter, text).map(({ whole }) => whole);
  const searched =
    search === "" ? [] : [text("users.conditionSearch", { search })];
  const words = hasChoices(filter)
    ? text(search === "" ? "users.noMatchChoice" : "users.noMatchAll")
    : text(search === "" ? "users.none" : "users.noMatch", { search });
  return (
    <div className={styles.nothing}>
      <p>{words}</p>
      {choices.length > 0 && (
        <ul className={styles.conditions}>
          {[...searched, ...choices].map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      )}
      {isNarrowed(filter) && (
        <Button variant="secondary" onPress={showAllUsers}>
          {text("users.clearSearch")}
        </Button>
      )}
    </div>
  );
}
