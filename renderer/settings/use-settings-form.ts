import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { Policies } from "../../preload/contract/settings.ts";
import { useFieldText } from "../i18n/use-text.ts";
import { createDraftPlace } from "../ui/drafts.ts";
import { rebaseForm, typeAgain } from "../ui/rebase-form.ts";
import { schemaResolver } from "../ui/schema-resolver.ts";
import {
  asTyped,
  typedPolicies,
  type TypedPolicies,
} from "./typed-policies.ts";

interface Draft {
  readonly seen: TypedPolicies;
  readonly typed: TypedPolicies;
}

const drafts = createDraftPlace<Draft>("settings");

/** The form of the policies. It follows what is changed elsewhere, except where something was typed. */
export function useSettingsForm(policies: Policies) {
  const word = useFieldText();
  const [draft] = useState(drafts.read);
  const form = useForm<TypedPolicies, unknown, Policies>({
    mode: "onTouched",
    resolver: schemaResolver(typedPolicies, word),
    defaultValues: asTyped(policies),
  });
  const { getValues } = form;
  // Both are kept track of once they were asked for.
  const { isDirty, isValid } = form.formState;
  useEffect(() => {
    if (draft) typeAgain(form, draft.seen, draft.typed);
    drafts.keep(undefined);
  }, [draft, form]);
  const stood = useRef(policies);
  useEffect(() => {
    if (stood.current === policies) return;
    rebaseForm(form, asTyped(stood.current), asTyped(policies));
    stood.current = policies;
  }, [form, policies]);

  const isUnsaved = useRef(false);
  useEffect(() => {
    isUnsaved.current = isDirty;
  }, [isDirty]);
  useEffect(
    () => () => {
      const draft = { seen: asTyped(stood.current), typed: getValues() };
      drafts.keep(isUnsaved.current ? draft : undefined);
    },
    [getValues],
  );
  return { form, isDirty, isValid };
}
