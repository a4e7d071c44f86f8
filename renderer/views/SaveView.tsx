import { TextField } from "@react-spectrum/s2/TextField";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { fold } from "../../preload/contract/fold.ts";
import {
  VIEW_LIMITS,
  type SavedView,
  type View,
} from "../../preload/contract/views.ts";
import { useText } from "../i18n/use-text.ts";
import { unwrap } from "../ui/client.ts";
import { useFieldProblem } from "../ui/field-problem.ts";
import { showMessage } from "../ui/message-queue.ts";
import { noteOwner } from "../ui/owner.ts";
import { PendingButton } from "../ui/PendingButton.tsx";
import { Problem } from "../ui/Problem.tsx";
import { useOnce } from "../ui/use-once.ts";
import { readView } from "../users/view.ts";
import { viewNameDraft } from "./more-view.ts";
import { viewsQuery } from "./queries.ts";
import styles from "./saved-views.module.css";

interface SaveViewProps {
  /** Those that are there already. */
  readonly saved: readonly SavedView[];
  readonly onSaved: () => void;
}

/** Saves what the table shows under a name, which may be one that is there already. */
export function SaveView({ saved, onSaved }: SaveViewProps) {
  const text = useText();
  const [name, setName] = useState(() => viewNameDraft.read() ?? "");
  const save = useSave(onSaved);
  const saveOnce = useOnce(save.mutateAsync, "answer");
  const wrong = useFieldProblem(save.error, "name");
  const replaced = saved.find((each) => fold(each.name) === fold(name.trim()));
  const isEmpty = name.trim() === "";
  return (
    <div>
      {save.error && wrong === undefined && <Problem error={save.error} />}
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isEmpty) saveOnce(name);
        }}
      >
        <TextField
          label={text("savedViews.name")}
          // Where there is nothing else to do.
          autoFocus={saved.length === 0}
          autoComplete="off"
          maxLength={VIEW_LIMITS.name}
          value={name}
          onChange={(typed) => {
            setName(typed);
            viewNameDraft.keep(typed.trim() === "" ? undefined : typed);
            save.reset();
          }}
          validationBehavior="aria"
          isInvalid={wrong !== undefined}
          errorMessage={wrong}
          description={
            replaced && text("savedViews.replaces", { name: replaced.name })
          }
        />
        <PendingButton
          type="submit"
          variant="accent"
          isDisabled={isEmpty}
          isPending={save.isPending}
        >
          {text("savedViews.save")}
        </PendingButton>
      </form>
    </div>
  );
}

function useSave(onSaved: () => void) {
  const text = useText();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) =>
      unwrap(window.rolecall.views.save({ name, view: present() })),
    onMutate: noteOwner,
    onSuccess: async (_answer, name, isStillTheirs) => {
      if (!isStillTheirs()) return;
      await queries.invalidateQueries({ queryKey: viewsQuery.queryKey });
      showMessage(text("savedViews.saved", { name: name.trim() }), "positive");
      onSaved();
    },
  });
}

/** What the table shows now; the page is nobody's to come back to. */
function present(): View {
  const { filter, sort, pageSize, columns } = readView();
  return { filter, sort, pageSize, columns };
}
