import { Button } from "@react-spectrum/s2/Button";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import type { Me } from "../../preload/contract/access.ts";
import { newToken, TOKEN_LIMITS } from "../../preload/contract/tokens.ts";
import { useFieldText, useText } from "../i18n/use-text.ts";
import { FormTextField } from "../ui/FormTextField.tsx";
import { PendingButton } from "../ui/PendingButton.tsx";
import { Problem } from "../ui/Problem.tsx";
import { schemaResolver } from "../ui/schema-resolver.ts";
import { useServerProblems } from "../ui/server-problems.ts";
import { isDeclined } from "../ui/declined.ts";
import { useOnce } from "../ui/use-once.ts";
import { useIssueToken } from "./queries.ts";
import { Secret } from "../ui/Secret.tsx";
import styles from "./token-list.module.css";

/** As typed: the number of days is text until it is checked. */
const typedToken = newToken.extend({
  days: z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, { error: "days" })
    .transform(Number)
    .pipe(newToken.shape.days.unwrap()),
});
type TypedToken = z.input<typeof typedToken>;
type CheckedToken = z.output<typeof typedToken>;

const EMPTY: TypedToken = { name: "", days: String(TOKEN_LIMITS.defaultDays) };
const FIELDS = ["name", "days"] as const;

interface IssueTokenProps {
  readonly userId: string | null;
  readonly me: Me;
  /** Whether the first field takes the focus. */
  readonly hasFocus: boolean;
  readonly onSecret: ((isShown: boolean) => void) | undefined;
}

/** Issues a token and shows it this once. */
export function IssueToken(props: IssueTokenProps) {
  const { userId, me, hasFocus, onSecret } = props;
  const text = useText();
  const word = useFieldText();
  const form = useForm<TypedToken, unknown, CheckedToken>({
    mode: "onTouched",
    resolver: schemaResolver(typedToken, word),
    defaultValues: EMPTY,
  });
  const { control, reset } = form;
  const problems = useServerProblems(form, FIELDS);
  const issue = useIssueToken(userId, me, (error) => {
    if (!isDeclined(error)) problems.place(error);
  });
  const issueOnce = useOnce(issue.mutateAsync, "answer");
  // Done goes with the token, and the next one can be typed.
  const [isNext, setNext] = useState(false);
  const submit = form.handleSubmit((token) => {
    problems.clear();
    issueOnce(token, { onSuccess: () => reset(EMPTY) });
  });
  const isShown = issue.data !== undefined;
  useEffect(() => {
    onSecret?.(isShown);
    return () => onSecret?.(false);
  }, [isShown, onSecret]);
  if (issue.data) {
    const done = () => {
      issue.reset();
      setNext(true);
    };
    return <IssuedToken {...issue.data} onDone={done} />;
  }
  return (
    <>
      {problems.problem && (
        <Problem heading={text("tokens.notIssued")} error={problems.problem} />
      )}
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => void submit(event)}
      >
        <FormTextField
          control={control}
          name="name"
          label={text("tokens.name")}
          isRequired
          autoFocus={hasFocus || isNext}
          autoComplete="off"
        />
        <FormTextField
          control={control}
          name="days"
          label={text("tokens.days")}
          description={text("tokens.daysHint")}
          autoComplete="off"
        />
        <PendingButton
          type="submit"
          variant="secondary"
          isPending={issue.isPending}
        >
          {text("tokens.issue")}
        </PendingButton>
      </form>
    </>
  );
}

interface IssuedTokenProps {
  readonly name: string;
  readonly token: string;
  /** UTC, milliseconds. */
  readonly expiresAt: number;
  readonly onDone: () => void;
}

function IssuedToken({ name, token, expiresAt, onDone }: IssuedTokenProps) {
  const text = useText();
  const heading = text("tokens.issued", { name });
  return (
    <div className={styles.issued}>
      <h3 className={styles.issuedHeading}>{heading}</h3>
      <p className={styles.words}>
        {text("tokens.shownOnce", { until: expiresAt })}
      </p>
      <Secret label={heading} secret={token} look="long">
        <Button variant="secondary" onPress={onDone}>
          {text("secret.done")}
        </Button>
      </Secret>
    </div>
  );
}
