import { TextField } from "@react-spectrum/s2/TextField";
import { useState } from "react";
import { VIEW_LIMITS, type ColumnView } from "../../preload/contract/views.ts";
import { useText } from "../i18n/use-text.ts";
import { setColumns } from "../users/view.ts";
import { resizeColumn } from "./arrange.ts";
import styles from "./columns-dialog.module.css";

interface WidthFieldProps {
  readonly column: ColumnView;
  /** What the column is called. */
  readonly name: string;
  readonly isRefused: boolean;
  /** Hears whether something stands in it that is no width. */
  readonly onRefused: (isRefused: boolean) => void;
}

/** The width of a column in pixels; empty is as wide as it is by itself. */
export function WidthField(props: WidthFieldProps) {
  const { column, name, isRefused, onRefused } = props;
  const text = useText();
  const { key, width } = column;
  const stands = width === null ? "" : String(width);
  /** What is being typed; null when the field says what is so. */
  const [typed, setTyped] = useState<string | null>(null);
  const { min, max } = VIEW_LIMITS.column;
  const type = (now: string | null) => {
    setTyped(now);
    onRefused(false);
  };
  const take = () => {
    if (typed === null) return;
    const words = typed.trim();
    const wanted = /^\d+$/.test(words) ? Number(words) : 0;
    const isValid = words === "" || (wanted >= min && wanted <= max);
    if (!isValid) {
      onRefused(true);
      return;
    }
    setColumns((columns) =>
      resizeColumn(columns, key, words === "" ? null : wanted),
    );
    type(null);
  };
  return (
    <div className={styles.width}>
      <TextField
        aria-label={text("columns.widthOf", { column: name })}
        size="S"
        inputMode="numeric"
        autoComplete="off"
        placeholder={text("columns.automatic")}
        maxLength={5}
        value={typed ?? stands}
        onChange={type}
        onBlur={take}
        onKeyDown={({ key: pressed }) => {
          if (pressed === "Enter") take();
        }}
        validationBehavior="aria"
        isInvalid={isRefused}
        errorMessage={isRefused ? text("columns.range", { min, max }) : null}
      />
    </div>
  );
}
