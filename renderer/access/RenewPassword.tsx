import { useText } from "../i18n/use-text.ts";
import { Card } from "../ui/Card.tsx";
import { BackToSignIn } from "./BackToSignIn.tsx";
import { NewPasswordForm } from "./NewPasswordForm.tsx";

interface RenewPasswordProps {
  readonly username: string;
  /** The one that is right, but too old. */
  readonly password: string;
  readonly onBack: () => void;
}

/** Lets in who is Expired, with a new password in place of the old one. */
export function RenewPassword({
  username,
  password,
  onBack,
}: RenewPasswordProps) {
  const text = useText();
  return (
    <Card heading={text("newPassword.heading")}>
      <p>{text("newPassword.expired")}</p>
      <NewPasswordForm
        names={[username]}
        submitLabel={text("newPassword.submit")}
        send={(newPassword) =>
          window.rolecall.access.renewPassword({
            username,
            password,
            newPassword,
          })
        }
      />
      <BackToSignIn onBack={onBack} />
    </Card>
  );
}
