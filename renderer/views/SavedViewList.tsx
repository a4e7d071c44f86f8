import { ActionButton } from "@react-spectrum/s2/ActionButton";
import { DialogContainer } from "@react-spectrum/s2/Dialog";
import Delete from "@react-spectrum/s2/icons/Delete";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import type { SavedView, View } from "../../preload/contract/views.ts";
import { useText } from "../i18n/use-text.ts";
import { AskDialog } from "../ui/AskDialog.tsx";
import { unwrap } from "../ui/client.ts";
import { showMessage } from "../ui/message-queue.ts";
import { noteOwner } from "../ui/owner.ts";
import { Problem } from "../ui/Problem.tsx";
import { useQuestion } from "../ui/use-question.ts";
import { useUsersView } from "../users/view.ts";
import { viewsQuery } from "./queries.ts";
import { isSameView } from "./same-view.ts";
import styles from "./saved-views.module.css";
import { viewInWords } from "./view-words.ts";

interface SavedViewListProps {
  readonly saved: readonly SavedView[];
  readonly onApply: (view: View) => void;
}

/** The saved views: a click applies one, its trash deletes it after asking. */
export function SavedViewList({ saved, onApply }: SavedViewListProps) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  // Only with the dialog: what comes later takes the focus from nobody.
  const [first] = useState(saved[0]?.name);
  const { asked, ask, drop, take } = useQuestion<string>();
  const remove = useDelete();
  const act = () => {
    const name = take();
    if (name === null) return;
    // The button that was pressed goes with its view.
    remove.mutate(name, { onSettled: () => box.current?.focus() });
  };
  return (
    <div
      ref={box}
      role="group"
      tabIndex={-1}
      className={styles.box}
      aria-label={text("savedViews.list")}
    >
      {remove.error && <Problem error={remove.error} />}
      {saved.length === 0 ? (
        <p className={styles.none}>{text("savedViews.none")}</p>
      ) : (
        <ul className={styles.views}>
          {saved.map((each) => (
            <Row
              key={each.name}
              saved={each}
              hasFocus={each.name === first}
              onApply={onApply}
              onDelete={ask}
            />
          ))}
        </ul>
      )}
      <DialogContainer onDismiss={drop}>
        {asked !== null && (
          <AskDialog
            title={text("savedViews.deleteHeading")}
            confirmLabel={text("savedViews.deleteConfirm")}
            cancelLabel={text("savedViews.cancel")}
            onConfirm={act}
          >
            {text("savedViews.deleteText", { name: asked })}
          </AskDialog>
        )}
      </DialogContainer>
    </div>
  );
}

interface RowProps {
  readonly saved: SavedView;
  /** Whether it takes the focus when it appears with the dialog. */
  readonly hasFocus: boolean;
  readonly onApply: (view: View) => void;
  readonly onDelete: (name: string) => void;
}

function Row({ saved, hasFocus, onApply, onDelete }: RowProps) {
  const text = useText();
  const id = useId();
  const { name, view } = saved;
  const isInUse = useUsersView((now) => isSameView(now, view));
  return (
    <li className={styles.view}>
      <div className={styles.about}>
        <button
          type="button"
          autoFocus={hasFocus}
          className={styles.apply}
          aria-describedby={`${id}use ${id}words`}
          aria-current={isInUse}
          onClick={() => onApply(view)}
        >
          <bdi>{name}</bdi>
        </button>
        {isInUse && (
          <span id={`${id}use`} className={styles.inUse}>
            {text("savedViews.inUse")}
          </span>
        )}
        <span id={`${id}words`} className={styles.words}>
          {viewInWords(view, text)}
        </span>
      </div>
      <ActionButton
        isQuiet
        aria-label={text("savedViews.delete", { name })}
        onPress={() => onDelete(name)}
      >
        <Delete />
      </ActionButton>
    </li>
  );
}

function useDelete() {
  const text = useText();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) =>
      unwrap(window.rolecall.views.delete({ name })),
    onMutate: noteOwner,
    onSuccess: (_answer, name, isStillTheirs) => {
      if (isStillTheirs())
        showMessage(text("savedViews.deleted", { name }), "positive");
    },
    // Also when refused: most often it has gone already, in another window.
    onSettled: () =>
      queries.invalidateQueries({ queryKey: viewsQuery.queryKey }),
  });
}
