import { Content, InlineAlert } from "@react-spectrum/s2/InlineAlert";
import type { SignInState } from "../../preload/contract/access.ts";
import { useAdminToolFor } from "./admin-tool-for.ts";
import { useText } from "../i18n/use-text.ts";
import { Problem } from "../ui/Problem.tsx";
import styles from "./code-dialog.module.css";
import { useNow } from "../ui/now.ts";

interface CodeTermsProps {
  /** How the user stands with signing in, once that is known. */
  readonly signIn: SignInState | undefined;
  /** Why no code was given, or null. */
  readonly error: unknown;
  /** Whether the user has just been created, and so has neither password nor code. */
  readonly isNew: boolean;
}

/** What a one-time code does, said before it is given; or why this user gets none. */
export function CodeTerms({ signIn, error, isNew }: CodeTermsProps) {
  const text = useText();
  const openUntil = signIn?.codeExpiresAt ?? 0;
  const isOpen = openUntil > useNow();
  const adminToolFor = useAdminToolFor();
  if (signIn?.mayEnter === false) {
    const isOpenToRoles = adminToolFor === "roleHolders";
    return (
      <InlineAlert variant="notice" fillStyle="subtleFill">
        <Content>
          {text(
            isOpenToRoles ? "code.noRole" : "error.code_without_admin_tool",
          )}
        </Content>
      </InlineAlert>
    );
  }
  return (
    <>
      {isNew ? (
        <p className={styles.words}>{text("code.once")}</p>
      ) : (
        <ul className={styles.points}>
          <li>{text("code.once")}</li>
          <li>{text("code.oldPassword")}</li>
          <li>
            {text("code.replaces")}
            {isOpen && ` ${text("code.open", { until: openUntil })}`}
          </li>
        </ul>
      )}
      {error !== null && (
        <Problem heading={text("code.notGiven")} error={error} />
      )}
    </>
  );
}
