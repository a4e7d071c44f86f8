import { Button } from "@react-spectrum/s2/Button";
import { useEffect } from "react";
import { useForm } from "react-hook-form";
import type { Me } from "../../preload/contract/access.ts";
import {
  USER_FIELDS,
  userFields,
  type User,
  type UserFields,
  type UserFieldsInput,
} from "../../preload/contract/users.ts";
import { useFieldText, useText } from "../i18n/use-text.ts";
import { FormTextField } from "../ui/FormTextField.tsx";
import { Problem } from "../ui/Problem.tsx";
import { schemaResolver } from "../ui/schema-resolver.ts";
import { useServerProblems } from "../ui/server-problems.ts";
import type { FormState } from "./form-state.ts";
import { PhoneField } from "./PhoneField.tsx";
import { RolesField } from "./RolesField.tsx";
import { StatusField } from "./StatusField.tsx";
import { useSaveUser } from "./use-save-user.ts";
import { changedFields, fieldsOf } from "./user-fields.ts";
import styles from "./user-form.module.css";

interface UserFormProps {
  readonly me: Me;
  /** The user as it was when the dialog opened, or null to create one. */
  readonly user: User | null;
  readonly formId: string;
  readonly onFormState: (state: FormState) => void;
  readonly onButtons: (buttons: {
    maySubmit: boolean;
    isSaving: boolean;
  }) => void;
  /** Shows the user as it is now. */
  readonly onReload?: () => Promise<void>;
}

/** The fields of a user. Its buttons are the dialog's, which hears here what they may do. */
export function UserForm({
  me,
  user,
  formId,
  onFormState,
  onButtons,
  onReload,
}: UserFormProps) {
  const text = useText();
  const word = useFieldText();
  const form = useForm<UserFieldsInput, unknown, UserFields>({
    mode: "onTouched",
    resolver: schemaResolver(userFields, word),
    defaultValues: fieldsOf(user),
  });
  const { control, formState } = form;
  const { isDirty, isValid } = formState;
  const problems = useServerProblems(form, USER_FIELDS);
  const save = useSaveUser(user, problems.place);
  const isSaving = save.isPending;
  useEffect(() => {
    onButtons({ maySubmit: isValid && isDirty, isSaving });
    onFormState(isSaving ? "saving" : isDirty ? "changed" : "unchanged");
  }, [isDirty, isSaving, isValid, onButtons, onFormState]);

  const submit = () => {
    if (isSaving) return;
    problems.clear();
    void form.handleSubmit((fields) => {
      if (isChanged(user, fields)) save.mutate(fields);
    })();
  };

  const isMe = user?.id === me.id;
  return (
    <form
      id={formId}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      // The browser submits nothing as long as Submit is off. Enter then says what is missing.
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !isTextInput(event.target)) return;
        event.preventDefault();
        submit();
      }}
    >
      {problems.problem && (
        <Problem heading={text("userForm.notSaved")} error={problems.problem}>
          {problems.problem.reason === "stale_version" && onReload && (
            <Button
              variant="secondary"
              onPress={() => void onReload().catch(problems.place)}
            >
              {text("userForm.reload")}
            </Button>
          )}
        </Problem>
      )}
      <div className={styles.fields}>
        <FormTextField
          control={control}
          name="firstName"
          label={text("label.firstName")}
          isRequired
          autoFocus
        />
        <FormTextField
          control={control}
          name="lastName"
          label={text("label.lastName")}
          isRequired
        />
        <FormTextField
          control={control}
          name="username"
          label={text("label.username")}
          spellCheck="false"
          isRequired
        />
        <FormTextField
          control={control}
          name="email"
          label={text("label.email")}
          spellCheck="false"
          isRequired
        />
        <PhoneField control={control} />
        <FormTextField
          control={control}
          name="imsId"
          label={text("label.imsId")}
          description={text("label.imsIdHelp")}
          spellCheck="false"
        />
      </div>
      <RolesField control={control} me={me} isMe={isMe} />
      <StatusField
        control={control}
        status={user?.status ?? null}
        isMe={isMe}
      />
    </form>
  );
}

function isChanged(user: User | null, fields: UserFields): boolean {
  return (
    user === null ||
    Object.keys(changedFields(fieldsOf(user), fields)).length > 0
  );
}

function isTextInput(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type === "text";
}
