import { Picker, PickerItem } from "@react-spectrum/s2/Picker";
import { TextField } from "@react-spectrum/s2/TextField";
import { useState } from "react";
import type { Recoverable } from "../../preload/contract/access.ts";
import { useText } from "../i18n/use-text.ts";
import { NewPasswordForm } from "./NewPasswordForm.tsx";

interface RecoverAccountProps {
  /** The one that was found right. */
  readonly recoveryKey: string;
  /** Who can be chosen; when there is none, whoever is named. */
  readonly administrators: readonly Recoverable[];
}

/** Gives an administrator a new password by the recovery key, and signs them in. */
export function RecoverAccount({
  recoveryKey,
  administrators,
}: RecoverAccountProps) {
  const text = useText();
  const [first] = administrators;
  const only = administrators.length === 1 ? first?.username : undefined;
  const [username, setUsername] = useState(only ?? "");
  const chosen = administrators.find((each) => each.username === username);
  return (
    <NewPasswordForm
      names={[username, chosen?.firstName ?? "", chosen?.lastName ?? ""]}
      submitLabel={text("useKey.submit")}
      isReady={username.trim() !== ""}
      send={(newPassword) =>
        window.rolecall.access.useRecoveryKey({
          recoveryKey,
          username,
          newPassword,
        })
      }
    >
      {first === undefined ? (
        <TextField
          label={text("label.username")}
          name="username"
          value={username}
          onChange={setUsername}
          autoComplete="username"
          spellCheck="false"
          autoFocus
          isRequired
        />
      ) : (
        <Picker
          label={text("useKey.administrators")}
          value={username === "" ? null : username}
          onChange={(key) => setUsername(String(key))}
          autoFocus
          isRequired
        >
          {administrators.map((each) => (
            <PickerItem key={each.username} id={each.username}>
              {`${each.firstName} ${each.lastName} (${each.username})`}
            </PickerItem>
          ))}
        </Picker>
      )}
    </NewPasswordForm>
  );
}
