// What the officer may decide: how it looks on this PC, who leads the union, what stands on papers, and how the book is locked.

import { useState } from "react";
import { useAsk } from "../../bridge";
import { Page, PageHeader, Tabs } from "../../design";
import { useWords } from "../../words";
import { Book } from "./Book";
import { BranchRules } from "./BranchRules";
import { Display } from "./Display";
import { Papers } from "./Papers";
import { Safety } from "./Safety";
import styles from "./Settings.module.css";
import { Union } from "./Union";

export function SettingsScreen() {
  const { settings: words, record } = useWords();
  const [tab, setTab] = useState<"display" | "union" | "papers" | "book" | "safety">("display");
  const settings = useAsk("get_settings", {}).data;
  return (
    <Page>
      <PageHeader title={words.title} />
      <Tabs
        label={words.tabs}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: "display", name: words.display, content: <Display /> },
          {
            id: "union",
            name: words.union,
            content: (
              <div className={styles.stack}>
                <Union />
                {settings && <BranchRules key={JSON.stringify(settings)} settings={settings} />}
              </div>
            ),
          },
          {
            id: "papers",
            name: words.papers,
            content: settings && <Papers key={JSON.stringify(settings)} settings={settings} />,
          },
          {
            id: "book",
            name: record.settings.tab,
            content: settings && <Book key={JSON.stringify(settings)} settings={settings} />,
          },
          { id: "safety", name: words.safety, content: settings && <Safety settings={settings} /> },
        ]}
      />
    </Page>
  );
}
