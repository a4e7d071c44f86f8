import { Content, Dialog, Heading } from "@react-spectrum/s2/Dialog";
import { useQuery } from "@tanstack/react-query";
import { useText } from "../i18n/use-text.ts";
import { unwrap } from "../ui/client.ts";
import { Problem } from "../ui/Problem.tsx";
import { queryKeys } from "../ui/queries.ts";
import styles from "./info-dialog.module.css";

/** Says which Rolecall this is and what it runs on. */
export function AboutDialog() {
  const text = useText();
  const about = useQuery({
    queryKey: queryKeys.about,
    queryFn: () => unwrap(window.rolecall.settings.about({})),
  });
  return (
    <Dialog size="S" isDismissible>
      <Heading slot="title">{text("about.heading")}</Heading>
      <Content>
        <p className={styles.words}>{text("about.text")}</p>
        {about.error && <Problem error={about.error} />}
        <dl className={styles.facts}>
          {(["version", "electron", "sqlite"] as const).map((fact) => (
            <div key={fact}>
              <dt>{text(`about.${fact}`)}</dt>
              <dd>{about.data?.[fact] ?? "…"}</dd>
            </div>
          ))}
        </dl>
      </Content>
    </Dialog>
  );
}
