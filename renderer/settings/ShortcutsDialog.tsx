import { Content, Dialog, Heading } from "@react-spectrum/s2/Dialog";
import type { MessageKey } from "../../preload/contract/messages/en/index.ts";
import { useText } from "../i18n/use-text.ts";
import styles from "./info-dialog.module.css";

type Keys = readonly string[];

/** What each group of keys does; alternatives stand side by side. */
const EVERYWHERE: readonly (readonly [MessageKey, readonly Keys[]])[] = [
  ["shortcuts.newUser", [["Ctrl", "N"]]],
  ["shortcuts.newWindow", [["Shift", "Ctrl", "N"]]],
  ["shortcuts.search", [["Ctrl", "F"]]],
  ["shortcuts.refresh", [["F5"]]],
  ["shortcuts.settings", [["Ctrl", ","]]],
  ["shortcuts.lock", [["Ctrl", "L"]]],
  ["shortcuts.shortcuts", [["F1"]]],
  ["shortcuts.close", [["Esc"]]],
];
const IN_TABLE: typeof EVERYWHERE = [
  ["shortcuts.move", [["←"], ["→"], ["↑"], ["↓"]]],
  ["shortcuts.rowEnds", [["Home"], ["End"]]],
  ["shortcuts.pageKeys", [["Page Up"], ["Page Down"]]],
  ["shortcuts.edit", [["Enter"], ["F2"]]],
  ["shortcuts.delete", [["Delete"]]],
  ["shortcuts.menu", [["Shift", "F10"]]],
  ["shortcuts.select", [["Space"]]],
  [
    "shortcuts.selectRange",
    [
      ["Shift", "↑"],
      ["Shift", "↓"],
      ["Shift", "Space"],
    ],
  ],
  ["shortcuts.selectPage", [["Ctrl", "A"]]],
  ["shortcuts.clearSelection", [["Esc"]]],
  ["shortcuts.copy", [["Ctrl", "C"]]],
  [
    "shortcuts.resizeColumn",
    [
      ["Alt", "←"],
      ["Alt", "→"],
    ],
  ],
  [
    "shortcuts.moveColumn",
    [
      ["Shift", "←"],
      ["Shift", "→"],
    ],
  ],
];

/** Lists the keys. */
export function ShortcutsDialog() {
  const text = useText();
  return (
    <Dialog size="M" isDismissible>
      <Heading slot="title">{text("shortcuts.heading")}</Heading>
      <Content>
        <Group heading={text("shortcuts.everywhere")} shortcuts={EVERYWHERE} />
        <Group heading={text("shortcuts.inTable")} shortcuts={IN_TABLE} />
      </Content>
    </Dialog>
  );
}

interface GroupProps {
  readonly heading: string;
  readonly shortcuts: typeof EVERYWHERE;
}

function Group({ heading, shortcuts }: GroupProps) {
  const text = useText();
  return (
    <section>
      <h3 className={styles.heading}>{heading}</h3>
      <dl className={styles.facts}>
        {shortcuts.map(([key, ways]) => (
          <div key={key}>
            <dt>{text(key)}</dt>
            <dd>
              {ways.map((keys) => (
                <kbd key={keys.join()} className={styles.keys}>
                  {keys.map(nameOnThisSystem).join(" + ")}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A Mac has its command key where others have Ctrl. */
function nameOnThisSystem(key: string): string {
  return key === "Ctrl" && navigator.platform.startsWith("Mac") ? "⌘" : key;
}
