import { useForm, type UseFormReturn } from "react-hook-form";
import { z } from "zod";
import { access } from "../../preload/contract/access.ts";
import { useFieldText } from "../i18n/use-text.ts";
import { schemaResolver } from "../ui/schema-resolver.ts";

/** What main asks for, and the password once more. */
const setUpFields = access.setUp.input
  .extend({ confirmPassword: z.string() })
  .refine(({ password, confirmPassword }) => password === confirmPassword, {
    path: ["confirmPassword"],
    error: "passwords_differ",
    // Said whatever else is still missing.
    when: () => true,
  });

export type SetUpInput = z.input<typeof setUpFields>;
export type SetUpOutput = z.output<typeof setUpFields>;

export const SET_UP_FIELDS = [
  "firstName",
  "lastName",
  "username",
  "email",
  "password",
] as const;

/** The form of Set up Rolecall, with errors shown once a field was left. */
export function useSetUpForm(): UseFormReturn<
  SetUpInput,
  unknown,
  SetUpOutput
> {
  const word = useFieldText();
  return useForm<SetUpInput, unknown, SetUpOutput>({
    mode: "onTouched",
    resolver: schemaResolver(setUpFields, word),
    defaultValues: {
      firstName: "",
      lastName: "",
      username: "",
      email: "",
      password: "",
      confirmPassword: "",
    },
  });
}
