// How the program looks on this PC; every choice acts at once.

import { type Preferences, prefer, useChange, usePreferences } from "../../bridge";
import { Card, Choice } from "../../design";
import { useWords } from "../../words";
import styles from "./Settings.module.css";

export function Display() {
  const { settings: words } = useWords();
  const { size, theme, language } = usePreferences();
  const { mutate: keep } = useChange("set_display");
  const choose = <K extends keyof Preferences>(key: K, value: Preferences[K]) => keep(prefer(key, value));
  return (
    <div className={styles.stack}>
      <Card>
        <Choice
          label={words.size}
          help={words.sizeHelp}
          value={size}
          onChange={(next) => choose("size", next)}
          options={[
            { id: "100", name: "100 %" },
            { id: "112", name: "112 %" },
            { id: "125", name: "125 %" },
            { id: "150", name: "150 %" },
          ]}
        />
        <Choice
          label={words.theme}
          help={words.themeHelp}
          value={theme}
          onChange={(next) => choose("theme", next)}
          options={[
            { id: "light", name: words.light },
            { id: "dark", name: words.dark },
            { id: "contrast", name: words.contrast },
            { id: "system", name: words.system },
          ]}
        />
        <Choice
          label={words.language}
          help={`${words.languageHelp} ${words.restartForLanguage}`}
          value={language}
          onChange={(next) => choose("language", next)}
          options={[
            { id: "vi", name: words.vietnamese },
            { id: "en", name: words.english },
          ]}
        />
      </Card>
    </div>
  );
}
