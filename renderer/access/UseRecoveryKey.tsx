import { useState } from "react";
import type { Recoverable } from "../../preload/contract/access.ts";
import { useText } from "../i18n/use-text.ts";
import { Card } from "../ui/Card.tsx";
import { BackToSignIn } from "./BackToSignIn.tsx";
import { CheckForm } from "./CheckForm.tsx";
import { RecoverAccount } from "./RecoverAccount.tsx";

/** A recovery key that was found right. */
interface RightKey {
  readonly recoveryKey: string;
  readonly administrators: readonly Recoverable[];
}

/** Lets an administrator back in, when nobody can sign in any more. */
export function UseRecoveryKey({ onBack }: { readonly onBack: () => void }) {
  const text = useText();
  const [right, setRight] = useState<RightKey | null>(null);
  return (
    // A key for each step: the second is a new screen, with a focus of its own.
    <Card
      key={right === null ? "key" : "account"}
      heading={text("useKey.heading")}
    >
      {right === null ? (
        <>
          <p>{text("useKey.text")}</p>
          <KeyForm onRight={setRight} />
        </>
      ) : (
        <>
          <p>
            {text(
              right.administrators.length > 0
                ? "useKey.chooseText"
                : "useKey.nobodyText",
            )}
          </p>
          <RecoverAccount {...right} />
        </>
      )}
      <BackToSignIn onBack={onBack} />
    </Card>
  );
}

function KeyForm({ onRight }: { readonly onRight: (right: RightKey) => void }) {
  const text = useText();
  return (
    <CheckForm
      label={text("label.recoveryKey")}
      name="recoveryKey"
      autoComplete="off"
      submitLabel={text("useKey.continue")}
      check={(recoveryKey) =>
        window.rolecall.access.checkRecoveryKey({ recoveryKey })
      }
      onRight={(recoveryKey, { administrators }) =>
        onRight({ recoveryKey, administrators })
      }
      autoFocus
    />
  );
}
