import { Checkbox } from "@react-spectrum/s2/Checkbox";
import ChevronDown from "@react-spectrum/s2/icons/ChevronDown";
import ChevronUp from "@react-spectrum/s2/icons/ChevronUp";
import type { SortKey } from "../../preload/contract/users.ts";
import type { ColumnView } from "../../preload/contract/views.ts";
import { useText } from "../i18n/use-text.ts";
import { announce } from "../ui/announce.ts";
import { setColumns } from "../users/view.ts";
import { LEADING, moveColumn, showColumn } from "./arrange.ts";
import { COLUMN_NAMES } from "./column-names.ts";
import styles from "./columns-dialog.module.css";
import { WidthField } from "./WidthField.tsx";

interface ColumnRowProps {
  readonly column: ColumnView;
  readonly above: SortKey | undefined;
  readonly below: SortKey | undefined;
  /** Counted from 1. */
  readonly place: number;
  readonly count: number;
  /** Whether it takes the focus when it appears. */
  readonly hasFocus: boolean;
  /** Whether something stands in its field that is no width. */
  readonly isRefused: boolean;
  readonly onRefused: (key: SortKey, isRefused: boolean) => void;
}

/** One column: whether it is shown, how wide, and where. */
export function ColumnRow(props: ColumnRowProps) {
  const { key, isHidden } = props.column;
  const text = useText();
  const name = text(COLUMN_NAMES[key]);
  const isLeading = key === LEADING;
  return (
    <li className={styles.column}>
      {isLeading ? (
        <span className={styles.leading}>
          {name}
          <span className={styles.always}>{text("columns.always")}</span>
        </span>
      ) : (
        <Checkbox
          autoFocus={props.hasFocus}
          isSelected={!isHidden}
          onChange={(isShown) =>
            setColumns((columns) => showColumn(columns, key, isShown))
          }
        >
          {name}
        </Checkbox>
      )}
      <WidthField
        column={props.column}
        name={name}
        isRefused={props.isRefused}
        onRefused={(isRefused) => props.onRefused(key, isRefused)}
      />
      {!isLeading && <MoveButtons {...props} name={name} />}
    </li>
  );
}

interface MoveButtonsProps extends ColumnRowProps {
  readonly name: string;
}

/** They are never `disabled`, which would take the focus from whoever moves a column all the way. */
function MoveButtons(props: MoveButtonsProps) {
  const { column, above, below, place, count, name } = props;
  const text = useText();
  const beside = { up: above === LEADING ? undefined : above, down: below };
  const move = (way: "up" | "down") => {
    const other = beside[way];
    if (other === undefined) return;
    const side = way === "up" ? "before" : "after";
    setColumns((columns) =>
      moveColumn(columns, column.key, { beside: other, side }),
    );
    const next = place + (way === "up" ? -1 : 1);
    announce(text("columns.placeNow", { column: name, place: next, count }));
  };
  return (
    <span className={styles.moves}>
      {(["up", "down"] as const).map((way) => {
        const label = text(`columns.${way}`, { column: name });
        return (
          <button
            key={way}
            type="button"
            className={styles.move}
            aria-label={label}
            aria-disabled={beside[way] === undefined}
            title={label}
            onClick={() => move(way)}
          >
            {way === "up" ? <ChevronUp /> : <ChevronDown />}
          </button>
        );
      })}
    </span>
  );
}
