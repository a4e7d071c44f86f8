import { Button } from "@react-spectrum/s2/Button";
import {
  ButtonGroup,
  Content,
  Dialog,
  Heading,
} from "@react-spectrum/s2/Dialog";
import { useState } from "react";
import type { SortKey } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { setColumns, useUsersView } from "../users/view.ts";
import { arrange } from "./arrange.ts";
import { ColumnRow } from "./ColumnRow.tsx";
import styles from "./columns-dialog.module.css";

/** Which columns the table has, in which order and how wide. What is done here shows at once. */
export function ColumnsDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const columns = arrange(useUsersView((view) => view.columns));
  // Fields in which something stands that is no width.
  const [refused, setRefused] = useState<ReadonlySet<SortKey>>(new Set());
  const [resets, setResets] = useState(0);
  const refuse = (key: SortKey, isRefused: boolean) =>
    setRefused((before) => {
      const others = [...before].filter((each) => each !== key);
      return new Set(isRefused ? [...others, key] : others);
    });
  const reset = () => {
    setColumns(() => []);
    setRefused(new Set());
    setResets((before) => before + 1);
  };
  return (
    <Dialog size="M">
      <Heading slot="title">{text("columns.heading")}</Heading>
      <Content>
        <p className={styles.hint}>{text("columns.hint")}</p>
        <div className={styles.head} aria-hidden="true">
          <span>{text("columns.width")}</span>
        </div>
        <ul className={styles.columns} aria-label={text("columns.heading")}>
          {columns.map((column, index) => (
            <ColumnRow
              // Others after each reset: nothing typed is left in them.
              key={`${column.key} ${resets}`}
              column={column}
              hasFocus={index === 1 && resets === 0}
              isRefused={refused.has(column.key)}
              onRefused={refuse}
              above={columns[index - 1]?.key}
              below={columns[index + 1]?.key}
              place={index + 1}
              count={columns.length}
            />
          ))}
        </ul>
      </Content>
      <ButtonGroup>
        <Button variant="secondary" fillStyle="outline" onPress={reset}>
          {text("columns.reset")}
        </Button>
        <Button
          variant="accent"
          isDisabled={refused.size > 0}
          onPress={onClose}
        >
          {text("columns.done")}
        </Button>
      </ButtonGroup>
    </Dialog>
  );
}
