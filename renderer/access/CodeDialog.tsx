import { Button } from "@react-spectrum/s2/Button";
import {
  ButtonGroup,
  Content,
  Dialog,
  Heading,
} from "@react-spectrum/s2/Dialog";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { confirmed } from "./confirmed.ts";
import { useText } from "../i18n/use-text.ts";
import { noteOwner } from "../ui/owner.ts";
import { PendingButton } from "../ui/PendingButton.tsx";
import { queryKeys } from "../ui/queries.ts";
import { useOnce } from "../ui/use-once.ts";
import { useSignInState } from "./sign-in-state.ts";
import { giveCode, type CodeOffer, type CodeSubject } from "./code-offer.ts";
import styles from "./code-dialog.module.css";
import { CodeTerms } from "./CodeTerms.tsx";
import { isDeclined } from "../ui/declined.ts";
import { IssuedCode } from "./IssuedCode.tsx";

interface CodeDialogProps {
  readonly offer: CodeOffer;
  readonly onClose: () => void;
}

/** Gives a user a one-time code, and shows it this once. */
export function CodeDialog({ offer, onClose }: CodeDialogProps) {
  const text = useText();
  const { subject, isUnasked } = offer;
  const issue = useIssueCode(offer);
  const give = useOnce(issue.mutateAsync, "refusal");
  const signIn = useSignInState(subject.id).data;
  const issued = issue.data;
  const isRefused = signIn?.mayEnter === false;
  return (
    <Dialog
      size="M"
      isKeyboardDismissDisabled={issue.isPending || issued !== undefined}
    >
      <Heading slot="title">{text("code.heading")}</Heading>
      <Content>
        <div className={styles.parts}>
          <For subject={subject} isNew={isUnasked && !issued} />
          {issued ? (
            <IssuedCode subject={subject} {...issued} />
          ) : (
            <CodeTerms
              signIn={signIn}
              isNew={isUnasked}
              error={isDeclined(issue.error) ? null : issue.error}
            />
          )}
        </div>
      </Content>
      <ButtonGroup>
        {isRefused || issued ? (
          // The focus is at Copy when there is a code.
          <Button
            key="close"
            variant={issued ? "accent" : "secondary"}
            autoFocus={!issued}
            onPress={onClose}
          >
            {text(issued ? "secret.done" : "app.close")}
          </Button>
        ) : (
          <Button
            key="cancel"
            variant="secondary"
            isDisabled={issue.isPending}
            onPress={onClose}
          >
            {text(isUnasked ? "code.notNow" : "code.cancel")}
          </Button>
        )}
        {!isRefused && !issued && (
          <PendingButton
            variant="accent"
            autoFocus
            isPending={issue.isPending}
            onPress={() => give()}
          >
            {text("code.give")}
          </PendingButton>
        )}
      </ButtonGroup>
    </Dialog>
  );
}

interface ForProps {
  readonly subject: CodeSubject;
  readonly isNew: boolean;
}

function For({ subject, isNew }: ForProps) {
  return (
    <p className={styles.words}>
      <FormattedMessage
        id={isNew ? "code.forNew" : "code.for"}
        values={{
          name: `${subject.firstName} ${subject.lastName}`,
          username: subject.username,
          b: (chunks) => <strong>{chunks}</strong>,
          bdi: (chunks) => <bdi>{chunks}</bdi>,
        }}
      />
    </p>
  );
}

function useIssueCode(offer: CodeOffer) {
  const { id } = offer.subject;
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => confirmed(() => window.rolecall.access.issueCode({ id })),
    onMutate: noteOwner,
    onSuccess: (_code, _input, isStillTheirs) => {
      if (isStillTheirs()) giveCode(offer);
    },
    // A code can make its user Pending.
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.users }),
    // The code is kept nowhere once the dialog has gone.
    gcTime: 0,
  });
}
