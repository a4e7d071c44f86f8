import { useState, type ReactNode } from "react";
import {
  Tab,
  TabList,
  TabPanel,
  Tabs,
  type Key,
} from "react-aria-components/Tabs";
import type { Me } from "../../preload/contract/access.ts";
import { useText } from "../i18n/use-text.ts";
import { TokenList } from "../tokens/TokenList.tsx";
import styles from "./user-tabs.module.css";
import type { EditTab } from "./view.ts";

interface UserTabsProps {
  readonly id: string;
  readonly me: Me;
  readonly tab: EditTab;
  readonly onTab: (tab: EditTab) => void;
  /** Whether a token is on screen that would be lost with its tab. */
  readonly hasSecret: boolean;
  readonly onSecret: (isShown: boolean) => void;
  /** The form. It stays while another tab is shown, and with it what was typed. */
  readonly children: ReactNode;
}

/** What there is about an existing user besides their fields. */
export function UserTabs(props: UserTabsProps) {
  const { id, me, tab, onTab, hasSecret, onSecret, children } = props;
  const text = useText();
  // Who goes from tab to tab stays at the tabs.
  const [isArriving, setArriving] = useState(true);
  const choose = (key: Key) => {
    setArriving(false);
    onTab(key === "tokens" ? "tokens" : "user");
  };
  return (
    <Tabs
      className={styles.tabs ?? ""}
      selectedKey={tab}
      onSelectionChange={choose}
    >
      <TabList className={styles.list ?? ""} aria-label={text("userForm.tabs")}>
        <Tab id="user" className={styles.tab ?? ""} isDisabled={hasSecret}>
          {text("userForm.tabUser")}
        </Tab>
        <Tab id="tokens" className={styles.tab ?? ""}>
          {text("userForm.tabTokens")}
        </Tab>
      </TabList>
      <TabPanel id="user" shouldForceMount className={styles.panel ?? ""}>
        {children}
      </TabPanel>
      <TabPanel id="tokens" className={styles.panel ?? ""}>
        <TokenList
          userId={id}
          me={me}
          hasFocus={isArriving}
          onSecret={onSecret}
        />
      </TabPanel>
    </Tabs>
  );
}
