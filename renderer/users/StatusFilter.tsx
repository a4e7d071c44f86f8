import { ActionButton } from "@react-spectrum/s2/ActionButton";
import { CloseButton } from "@react-spectrum/s2/CloseButton";
import { Menu, MenuItem, MenuTrigger } from "@react-spectrum/s2/Menu";
import { useId } from "react";
import { STATUSES } from "../../preload/contract/user-filter.ts";
import { useText } from "../i18n/use-text.ts";
import styles from "./users-page.module.css";
import { choose, useUsersView } from "./view.ts";

/** Shows users of some statuses only. What is chosen stands beside it, since it hides the others. */
export function StatusFilter() {
  const text = useText();
  const chosenId = useId();
  const statuses = useUsersView((view) => view.filter.status.values);
  const label = text("label.status");
  const chosen = statuses.map((status) => text(`status.${status}`)).join(", ");
  return (
    <div className={styles.filter}>
      <MenuTrigger>
        <ActionButton aria-describedby={chosenId}>{label}</ActionButton>
        <Menu
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={[...statuses]}
          onSelectionChange={(keys) =>
            choose("status", {
              mode: "anyOf",
              values: STATUSES.filter(
                (status) => keys === "all" || keys.has(status),
              ),
            })
          }
        >
          {STATUSES.map((status) => (
            <MenuItem key={status} id={status}>
              {text(`status.${status}`)}
            </MenuItem>
          ))}
        </Menu>
      </MenuTrigger>
      <span id={chosenId} className={styles.chosen}>
        {chosen}
      </span>
      {statuses.length > 0 && (
        <CloseButton
          size="S"
          aria-label={text("users.clearFilter")}
          onPress={() => choose("status", { mode: "anyOf", values: [] })}
        />
      )}
    </div>
  );
}
