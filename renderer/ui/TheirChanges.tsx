import { Content, Heading, InlineAlert } from "@react-spectrum/s2/InlineAlert";
import styles from "./their-changes.module.css";

interface TheirChangesProps {
  readonly heading: string;
  readonly text: string;
  /** Each in words. */
  readonly changes: readonly string[];
}

/** What others changed of something while it was edited here. */
export function TheirChanges({ heading, text, changes }: TheirChangesProps) {
  return (
    <InlineAlert variant="notice" fillStyle="subtleFill">
      <Heading>{heading}</Heading>
      <Content>
        {text}
        {changes.length > 0 && (
          <ul className={styles.changes}>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
      </Content>
    </InlineAlert>
  );
}
