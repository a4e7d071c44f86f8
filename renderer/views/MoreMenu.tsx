import { ActionButton } from "@react-spectrum/s2/ActionButton";
import { DialogContainer } from "@react-spectrum/s2/Dialog";
import { Menu, MenuItem, MenuTrigger } from "@react-spectrum/s2/Menu";
import { Suspense, useState } from "react";
import { ColumnsDialog, SavedViewsDialog } from "../dialogs.ts";
import { useText } from "../i18n/use-text.ts";
import { dismissAll } from "../ui/message-queue.ts";
import styles from "./more-menu.module.css";

/** What else can be done with the table of users. */
export function MoreMenu() {
  const text = useText();
  const [open, setOpen] = useState<"columns" | "savedViews" | null>(null);
  const close = () => setOpen(null);
  const show = (dialog: typeof open) => {
    // What was said before would only stand in the way.
    dismissAll();
    setOpen(dialog);
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
        <DialogContainer onDismiss={close}>
          {open === "columns" && <ColumnsDialog onClose={close} />}
          {open === "savedViews" && <SavedViewsDialog onClose={close} />}
        </DialogContainer>
      </Suspense>
    </>
  );
}
