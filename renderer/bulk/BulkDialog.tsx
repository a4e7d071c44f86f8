import { Button } from "@react-spectrum/s2/Button";
import {
  ButtonGroup,
  Content,
  Dialog,
  Heading,
} from "@react-spectrum/s2/Dialog";
import { useEffect } from "react";
import type { BulkEffect } from "../../preload/contract/bulk.ts";
import type { Translate } from "../../preload/contract/messages/word-error.ts";
import { useText } from "../i18n/use-text.ts";
import { PendingButton } from "../ui/PendingButton.tsx";
import { Problem } from "../ui/Problem.tsx";
import styles from "./bulk-dialog.module.css";
import { closePlan, type BulkPlan } from "./bulk-view.ts";
import { Effect } from "./Effect.tsx";
import { focusGridIfLost } from "./focus-grid.ts";
import { Looking, Running } from "./Waiting.tsx";
import { useBulkAct, type BulkStage } from "./use-bulk-act.ts";
import { isDestructive, roleOf } from "./words.ts";

interface BulkDialogProps {
  readonly plan: BulkPlan;
  /** Which opening of the dialog this is. */
  readonly opening: number;
}

/** Shows exactly what an act would come to, does it when that is confirmed, and tells how far it is. */
export function BulkDialog({ plan, opening }: BulkDialogProps) {
  const text = useText();
  const { stage, apply, lookAgain, cancel } = useBulkAct(plan, opening);
  const { act } = plan;
  const isRunning = stage.kind === "running";
  const isNothing = stage.kind === "shown" && stage.effect.changing === 0;
  return (
    // Closing would hide how an act under way ends.
    <Dialog role="alertdialog" size="M" isKeyboardDismissDisabled={isRunning}>
      <Heading slot="title">{titleOf(text, plan, stage)}</Heading>
      <Content>
        <FocusAfter />
        <div className={styles.parts} role="status">
          {stage.kind === "looking" && <Looking />}
          {stage.kind === "failed" && (
            <Problem heading={text("bulk.failed")} error={stage.error} />
          )}
          {stage.kind === "shown" && stage.notice !== null && (
            <Problem variant="notice" error={stage.notice} />
          )}
          {stage.kind === "shown" && <Effect act={act} effect={stage.effect} />}
        </div>
        {isRunning && <Running job={stage.job} error={cancel.error} />}
      </Content>
      <ButtonGroup>
        <Button
          // Another where the buttons beside it go, so that the focus has somewhere to be.
          key={isNothing ? "close" : "cancel"}
          variant="secondary"
          autoFocus
          isPending={cancel.isUnderWay}
          onPress={isRunning ? cancel.ask : closePlan}
        >
          {text(
            isNothing || stage.kind === "failed" ? "app.close" : "bulk.cancel",
          )}
        </Button>
        {!isNothing && <ActButton {...{ plan, stage, apply, lookAgain }} />}
      </ButtonGroup>
    </Dialog>
  );
}

/** In the dialog, since that goes from the page with what is in it, and what is around it stays. */
function FocusAfter() {
  // The button that opened it has gone when nobody is selected any more.
  useEffect(() => focusGridIfLost, []);
  return null;
}

interface ActButtonProps {
  readonly plan: BulkPlan;
  readonly stage: BulkStage;
  readonly apply: (effect: BulkEffect) => void;
  readonly lookAgain: () => void;
}

/**
 * Confirms, or tries again. It keeps its place and the focus while the act is under way: a second click of a
 * double click meets nothing else.
 */
function ActButton({ plan, stage, apply, lookAgain }: ActButtonProps) {
  const text = useText();
  const { act } = plan;
  const count = countOf(stage);
  const isFailed = stage.kind === "failed";
  const words =
    count === null
      ? text(`bulk.${act.kind}`)
      : text(`bulk.confirm.${act.kind}`, { count });
  return (
    <PendingButton
      variant={isDestructive(act) && !isFailed ? "negative" : "accent"}
      isDisabled={stage.kind === "looking" && !stage.isAgain}
      isPending={stage.kind === "running" || stage.kind === "looking"}
      onPress={() => {
        if (stage.kind === "shown") apply(stage.effect);
        if (isFailed) lookAgain();
      }}
    >
      {isFailed ? text("app.tryAgain") : words}
    </PendingButton>
  );
}

/** How many users change, as far as that is known. */
function countOf(stage: BulkStage): number | null {
  switch (stage.kind) {
    case "shown":
      return stage.effect.changing;
    case "running":
      return stage.job.changing;
    case "looking":
    case "failed":
      return null;
  }
}

function titleOf(text: Translate, { act }: BulkPlan, stage: BulkStage): string {
  const count = countOf(stage);
  const role = roleOf(act);
  if (count === null) return text(`bulk.ask.${act.kind}`, role);
  if (count === 0) return text("bulk.nothing");
  const words = stage.kind === "running" ? "running" : "title";
  return text(`bulk.${words}.${act.kind}`, { ...role, count });
}
