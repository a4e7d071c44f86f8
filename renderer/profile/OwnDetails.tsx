import { Button } from "@react-spectrum/s2/Button";
import type { Control } from "react-hook-form";
import { OWN_FIELDS } from "../../preload/contract/profile.ts";
import type { User } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { FormTextField } from "../ui/FormTextField.tsx";
import { showMessage } from "../ui/message-queue.ts";
import { PendingButton } from "../ui/PendingButton.tsx";
import { Problem } from "../ui/Problem.tsx";
import { useServerProblems } from "../ui/server-problems.ts";
import { UnsavedGuard } from "../ui/UnsavedGuard.tsx";
import type { OwnFields, OwnFieldsInput } from "./own-fields.ts";
import styles from "./profile.module.css";
import { useOwnForm } from "./use-own-form.ts";
import { useSaveProfile } from "./use-save-profile.ts";

interface OwnDetailsProps {
  readonly user: User;
  /** Reads the account once more, and answers it as it is now. */
  readonly onReload: () => Promise<User>;
}

/** What everyone may change of their own account. */
export function OwnDetails({ user, onReload }: OwnDetailsProps) {
  const text = useText();
  const { form, seen, isDirty, isValid, ...own } = useOwnForm(user);
  const problems = useServerProblems(form, OWN_FIELDS);
  const { save, isSaving } = useSaveProfile({
    seen,
    onSaved: own.settle,
    onRefused: problems.place,
  });
  const reload = async () => {
    try {
      own.rebase(await onReload());
      problems.clear();
      showMessage(text("profile.reloaded"));
    } catch (error) {
      problems.place(error);
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isSaving || !isDirty) return;
        problems.clear();
        const typed = form.getValues();
        void form.handleSubmit((fields) => save({ fields, typed }))();
      }}
    >
      {problems.problem && (
        <Problem heading={text("profile.notSaved")} error={problems.problem}>
          {problems.problem.reason === "stale_version" && (
            <Button variant="secondary" onPress={() => void reload()}>
              {text("profile.reload")}
            </Button>
          )}
        </Problem>
      )}
      <Fields control={form.control} />
      <div className={styles.actions}>
        <PendingButton
          type="submit"
          variant="accent"
          isDisabled={!isDirty || !isValid}
          isPending={isSaving}
        >
          {text("profile.save")}
        </PendingButton>
      </div>
      <UnsavedGuard isChanged={isDirty && !isSaving} onDiscard={own.discard} />
    </form>
  );
}

interface FieldsProps {
  readonly control: Control<OwnFieldsInput, unknown, OwnFields>;
}

function Fields({ control }: FieldsProps) {
  const text = useText();
  return (
    <div className={styles.fields}>
      <FormTextField
        control={control}
        name="firstName"
        label={text("label.firstName")}
        autoComplete="given-name"
        isRequired
      />
      <FormTextField
        control={control}
        name="lastName"
        label={text("label.lastName")}
        autoComplete="family-name"
        isRequired
      />
      <FormTextField
        control={control}
        name="email"
        label={text("label.email")}
        autoComplete="email"
        spellCheck="false"
        isRequired
      />
      <FormTextField
        control={control}
        name="phone"
        label={text("label.phone")}
        autoComplete="tel"
      />
      <FormTextField
        control={control}
        name="imsId"
        label={text("label.imsId")}
        description={text("label.imsIdHelp")}
        spellCheck="false"
      />
    </div>
  );
}
