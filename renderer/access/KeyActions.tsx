import { Button } from "@react-spectrum/s2/Button";
import { useIntl } from "react-intl";
import { useText } from "../i18n/use-text.ts";
import { useCopyText } from "../ui/use-copy-text.ts";
import styles from "./access.module.css";

const FILE_NAME = "Rolecall recovery key.txt";

/** Ways to take the recovery key along: to the clipboard, or as a file where main's dialog says. */
export function KeyActions({ recoveryKey }: { readonly recoveryKey: string }) {
  const text = useText();
  const intl = useIntl();
  const { copy, outcome, forget } = useCopyText();
  const save = () => {
    // Whether the file was saved is for main's dialog to say: the page does not learn of it.
    forget();
    const date = intl.formatDate(Date.now(), { dateStyle: "long" });
    download(FILE_NAME, text("recovery.fileText", { key: recoveryKey, date }));
  };

  return (
    <div className={styles.actionsStart}>
      <Button variant="secondary" onPress={() => void copy(recoveryKey)}>
        {text("secret.copy")}
      </Button>
      <Button variant="secondary" onPress={save}>
        {text("recovery.save")}
      </Button>
      <span role="status">
        {outcome !== "" && <span className={styles.copied}>{outcome}</span>}
      </span>
    </div>
  );
}

/** Offers a text for download; main turns that into its own dialog, which alone knows paths. */
function download(name: string, content: string): void {
  const url = URL.createObjectURL(
    new Blob([content], { type: "text/plain;charset=utf-8" }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the content by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
