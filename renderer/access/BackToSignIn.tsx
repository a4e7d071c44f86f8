import { useText } from "../i18n/use-text.ts";
import { TextLink } from "../ui/TextLink.tsx";
import styles from "./access.module.css";

/** The way back from the other doors. */
export function BackToSignIn({ onBack }: { readonly onBack: () => void }) {
  const text = useText();
  return (
    <div className={styles.links}>
      <TextLink onPress={onBack}>{text("signIn.back")}</TextLink>
    </div>
  );
}
