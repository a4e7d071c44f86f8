import { ActionButton } from "@react-spectrum/s2/ActionButton";
import { DialogContainer } from "@react-spectrum/s2/Dialog";
import { Menu, MenuItem, MenuTrigger } from "@react-spectrum/s2/Menu";
import { Suspense } from "react";
import { ColumnsDialog, SavedViewsDialog } from "../dialogs.ts";
import { useText } from "../i18n/use-text.ts";
import { dismissAll } from "../ui/message-queue.ts";
import styles from "./more-menu.module.css";
import {
  closeMore,
  openMore,
  useMoreView,
  type MoreDialog,
} from "./more-view.ts";

/** What else can be done with the table of users. */
export function MoreMenu() {
  const text = useText();
  const open = useMoreView((view) => view.open);
  const show = (dialog: MoreDialog) => {
    // What was said before would only stand in the way.
    dismissAll();
    openMore(dialog);
  };
  return (
    <>
      <MenuTrigger align="end">
        <div className={styles.box}>
          <ActionButton>{text("more.label")}</ActionButton>
        </div>
        <Menu aria-label={text("more.label")}>
          <MenuItem id="columns" onAction={() => show("columns")}>
            {text("more.columns")}
          </MenuItem>
          <MenuItem id="savedViews" onAction={() => show("savedViews")}>
            {text("more.savedViews")}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      <Suspense>
        <DialogContainer onDismiss={closeMore}>
          {open === "columns" && <ColumnsDialog onClose={closeMore} />}
          {open === "savedViews" && <SavedViewsDialog onClose={closeMore} />}
        </DialogContainer>
      </Suspense>
    </>
  );
}
