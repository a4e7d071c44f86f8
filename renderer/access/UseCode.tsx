import { TextField } from "@react-spectrum/s2/TextField";
import { useState } from "react";
import { useText } from "../i18n/use-text.ts";
import { Card } from "../ui/Card.tsx";
import { BackToSignIn } from "./BackToSignIn.tsx";
import { CheckForm } from "./CheckForm.tsx";
import { NewPasswordForm } from "./NewPasswordForm.tsx";

/** A code that was found right. */
interface RightCode {
  readonly username: string;
  readonly code: string;
  /** Of whom it is for. */
  readonly names: readonly string[];
}

interface UseCodeProps {
  readonly username: string;
  readonly onUsername: (username: string) => void;
  readonly onBack: () => void;
}

/** Lets in with a one-time code, and with the new password that comes in its place. */
export function UseCode({ username, onUsername, onBack }: UseCodeProps) {
  const text = useText();
  const [right, setRight] = useState<RightCode | null>(null);
  if (right === null) {
    return (
      <Card key="code" heading={text("useCode.heading")}>
        <p>{text("useCode.text")}</p>
        <CodeForm
          username={username}
          onUsername={onUsername}
          onRight={setRight}
        />
        <BackToSignIn onBack={onBack} />
      </Card>
    );
  }
  const { names, ...checked } = right;
  return (
    <Card key="password" heading={text("newPassword.heading")}>
      <p>{text("newPassword.afterCode")}</p>
      <NewPasswordForm
        names={names}
        submitLabel={text("newPassword.submit")}
        send={(newPassword) =>
          window.rolecall.access.useCode({ ...checked, newPassword })
        }
      />
      <BackToSignIn onBack={onBack} />
    </Card>
  );
}

interface CodeFormProps {
  readonly username: string;
  readonly onUsername: (username: string) => void;
  readonly onRight: (right: RightCode) => void;
}

function CodeForm({ username, onUsername, onRight }: CodeFormProps) {
  const text = useText();
  const [isKnown] = useState(username !== "");
  return (
    <CheckForm
      label={text("label.code")}
      name="code"
      autoComplete="one-time-code"
      submitLabel={text("useCode.continue")}
      check={(code) => window.rolecall.access.checkCode({ username, code })}
      onRight={(code, { names }) => onRight({ username, code, names })}
      isReady={username.trim() !== ""}
      autoFocus={isKnown}
    >
      {(forget) => (
        <TextField
          label={text("label.username")}
          name="username"
          value={username}
          onChange={(typed) => {
            onUsername(typed);
            // What was said about one user is not about another.
            forget();
          }}
          autoComplete="username"
          spellCheck="false"
          autoFocus={!isKnown}
          isRequired
        />
      )}
    </CheckForm>
  );
}
