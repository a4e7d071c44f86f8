import { useQuery } from "@tanstack/react-query";
import type { Policies } from "../../preload/contract/settings.ts";
import { useText } from "../i18n/use-text.ts";
import { unwrap } from "../ui/client.ts";
import { dropSent } from "../ui/drafts.ts";
import { Loading } from "../ui/Loading.tsx";
import { showMessage } from "../ui/message-queue.ts";
import { NotRead } from "../ui/NotRead.tsx";
import page from "../ui/page.module.css";
import { PageHeading } from "../ui/PageHeading.tsx";
import { PendingButton } from "../ui/PendingButton.tsx";
import { Problem } from "../ui/Problem.tsx";
import { queryKeys } from "../ui/queries.ts";
import { Section } from "../ui/Section.tsx";
import { useServerProblems } from "../ui/server-problems.ts";
import { UnsavedGuard } from "../ui/UnsavedGuard.tsx";
import { useSave } from "../ui/use-save.ts";
import { AdminToolField } from "./AdminToolField.tsx";
import { IdleField } from "./IdleField.tsx";
import { PasswordAgeField } from "./PasswordAgeField.tsx";
import styles from "./settings.module.css";
import { TheirSettings } from "./TheirSettings.tsx";
import {
  changesSince,
  POLICY_FIELDS,
  type TypedPolicies,
} from "./typed-policies.ts";
import { settingsDraft, useSettingsForm } from "./use-settings-form.ts";

/** Settings: what holds for everyone who uses this store. */
export function SettingsPage() {
  const text = useText();
  const policies = useQuery({
    queryKey: queryKeys.policies,
    queryFn: () => unwrap(window.rolecall.settings.get({})),
  });
  return (
    <div className={page.page}>
      <PageHeading>{text("settings.heading")}</PageHeading>
      {policies.error && policies.data === undefined && (
        <NotRead
          heading={text("settings.failed")}
          error={policies.error}
          refetch={policies.refetch}
        />
      )}
      {policies.isPending && <Loading label={text("settings.loading")} />}
      {policies.data && <SettingsForm policies={policies.data} />}
    </div>
  );
}

interface Sent {
  readonly wanted: Policies;
  /** The same as it was typed. */
  readonly typed: TypedPolicies;
}

function SettingsForm({ policies }: { readonly policies: Policies }) {
  const text = useText();
  const { form, isDirty, isValid, ...policy } = useSettingsForm(policies);
  const { control } = form;
  const problems = useServerProblems(form, POLICY_FIELDS);
  const { save, isSaving } = useSave({
    place: "settings",
    until: "answer",
    send: ({ wanted }: Sent) => {
      const changes = changesSince(policy.seen, wanted);
      return unwrap(window.rolecall.settings.edit({ changes }));
    },
    onSaved: (_answer, { wanted, typed }, isHere) => {
      if (isHere) policy.settle(wanted, typed);
      else dropSent(settingsDraft, typed);
      showMessage(text("settings.saved"), "positive");
    },
    onRefused: problems.place,
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isSaving || !isDirty) return;
        problems.clear();
        const typed = form.getValues();
        void form.handleSubmit((wanted) => save({ wanted, typed }))();
      }}
    >
      {problems.problem && (
        <Problem heading={text("settings.notSaved")} error={problems.problem} />
      )}
      <Section heading={text("settings.signIn")}>
        <div className={styles.fields}>
          {policy.theirs.length > 0 && (
            <TheirSettings changes={policy.theirs} />
          )}
          <AdminToolField control={control} />
          <IdleField control={control} />
          <PasswordAgeField control={control} />
        </div>
      </Section>
      <PendingButton
        type="submit"
        variant="accent"
        isDisabled={!isDirty || !isValid}
        isPending={isSaving}
      >
        {text("settings.save")}
      </PendingButton>
      <UnsavedGuard
        isChanged={isDirty && !isSaving}
        onDiscard={policy.discard}
      />
    </form>
  );
}
