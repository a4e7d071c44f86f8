import { Button } from "@react-spectrum/s2/Button";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { Policies } from "../../preload/contract/settings.ts";
import { useText } from "../i18n/use-text.ts";
import { unwrap } from "../ui/client.ts";
import { Loading } from "../ui/Loading.tsx";
import { showMessage } from "../ui/message-queue.ts";
import page from "../ui/page.module.css";
import { PageHeading } from "../ui/PageHeading.tsx";
import { PendingButton } from "../ui/PendingButton.tsx";
import { Problem } from "../ui/Problem.tsx";
import { queryKeys } from "../ui/queries.ts";
import { Section } from "../ui/Section.tsx";
import { useServerProblems } from "../ui/server-problems.ts";
import { UnsavedGuard } from "../ui/UnsavedGuard.tsx";
import { AdminToolField } from "./AdminToolField.tsx";
import { IdleField } from "./IdleField.tsx";
import { PasswordAgeField } from "./PasswordAgeField.tsx";
import styles from "./settings.module.css";
import { asTyped, changesSince, POLICY_FIELDS } from "./typed-policies.ts";
import { useSettingsForm } from "./use-settings-form.ts";

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
        <Problem heading={text("settings.failed")} error={policies.error}>
          <Button variant="secondary" onPress={() => void policies.refetch()}>
            {text("app.tryAgain")}
          </Button>
        </Problem>
      )}
      {policies.isPending && <Loading label={text("settings.loading")} />}
      {policies.data && <SettingsForm policies={policies.data} />}
    </div>
  );
}

function SettingsForm({ policies }: { readonly policies: Policies }) {
  const text = useText();
  const { form, isDirty, isValid } = useSettingsForm(policies);
  const { control } = form;
  const problems = useServerProblems(form, POLICY_FIELDS);
  const save = useMutation({
    mutationFn: (wanted: Policies) => {
      const changes = changesSince(policies, wanted);
      return unwrap(window.rolecall.settings.edit({ changes }));
    },
    onSuccess: (_answer, wanted) => {
      form.reset(asTyped(wanted));
      showMessage(text("settings.saved"), "positive");
    },
    onError: problems.place,
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (save.isPending || !isDirty) return;
        problems.clear();
        void form.handleSubmit((wanted) => save.mutate(wanted))();
      }}
    >
      {problems.problem && (
        <Problem heading={text("settings.notSaved")} error={problems.problem} />
      )}
      <Section heading={text("settings.signIn")}>
        <div className={styles.fields}>
          <AdminToolField control={control} />
          <IdleField control={control} />
          <PasswordAgeField control={control} />
        </div>
      </Section>
      <PendingButton
        type="submit"
        variant="accent"
        isDisabled={!isDirty || !isValid}
        isPending={save.isPending}
      >
        {text("settings.save")}
      </PendingButton>
      <UnsavedGuard
        isChanged={isDirty && !save.isPending}
        onDiscard={() => form.reset()}
      />
    </form>
  );
}
