import { Button } from "@react-spectrum/s2/Button";
import { useEffect, useState } from "react";
import type { Me } from "../../preload/contract/access.ts";
import type { User } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { asRolecallError } from "../ui/client.ts";
import { Loading } from "../ui/Loading.tsx";
import { Problem } from "../ui/Problem.tsx";
import type { Draft } from "./draft.ts";
import type { FormButtons, FormState } from "./form-state.ts";
import { useFreshUser } from "./queries.ts";
import { isSameToForm } from "./user-fields.ts";
import styles from "./user-form.module.css";
import { UserForm } from "./UserForm.tsx";

interface ExistingUserProps {
  readonly id: string;
  readonly opening: number;
  readonly me: Me;
  readonly draft: Draft | null;
  readonly formId: string;
  readonly onFormState: (state: FormState) => void;
  readonly onButtons: (buttons: FormButtons) => void;
}

/** The form of a user, once it is read. What others change meanwhile does not change under the form. */
export function ExistingUser({ id, ...form }: ExistingUserProps) {
  const user = useFreshUser(id);
  // What was in the cache is not what is in the store: only a fresh answer is edited.
  const newest = user.isFetchedAfterMount ? user.data : undefined;
  const [seen, setSeen] = useState<User | null>(form.draft?.seen ?? null);
  if (newest && seen === null) setSeen(newest);

  if (seen === null) return <Waiting user={user} onButtons={form.onButtons} />;
  const reload = async () => {
    const { data, error } = await user.refetch();
    if (error) throw error;
    if (!data) return seen;
    setSeen(data);
    return data;
  };
  // A newer version in which nothing differs that can be edited here, as after Unlock, is nobody's conflict.
  const base = newest && isSameToForm(seen, newest) ? newest : seen;
  const { status } = newest ?? base;
  return <UserForm {...form} user={base} status={status} onReload={reload} />;
}

interface WaitingProps {
  readonly user: ReturnType<typeof useFreshUser>;
  readonly onButtons: (buttons: FormButtons) => void;
}

function Waiting({ user, onButtons }: WaitingProps) {
  const text = useText();
  const isGone =
    user.error !== null &&
    asRolecallError(user.error).reason === "user_not_found";
  useEffect(() => {
    if (isGone) onButtons({ maySubmit: false, isSaving: false, isGone });
  }, [isGone, onButtons]);
  return (
    <div className={styles.waiting}>
      {user.error ? (
        <Problem heading={text("userForm.failed")} error={user.error}>
          {!isGone && (
            <Button variant="secondary" onPress={() => void user.refetch()}>
              {text("app.tryAgain")}
            </Button>
          )}
        </Problem>
      ) : (
        <Loading label={text("userForm.loading")} />
      )}
    </div>
  );
}
