import { SearchField } from "@react-spectrum/s2/SearchField";
import type { TextFieldRef } from "@react-spectrum/s2/TextField";
import type { Ref } from "react";
import { useText } from "../i18n/use-text.ts";
import styles from "./users-page.module.css";
import { searchFor, useUsersView } from "./view.ts";

/** As long as main reads. */
const MAX_LENGTH = 200;

/** Searches at each key press. Esc clears it, as its button does. */
export function Search({ ref }: { readonly ref: Ref<TextFieldRef> }) {
  const text = useText();
  const search = useUsersView((view) => view.filter.search);
  return (
    <SearchField
      ref={ref}
      aria-label={text("users.search")}
      placeholder={text("users.searchHint")}
      value={search}
      onChange={searchFor}
      maxLength={MAX_LENGTH}
      spellCheck="false"
      autoComplete="off"
      UNSAFE_className={styles.search ?? ""}
    />
  );
}
