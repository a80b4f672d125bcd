// The password, the idle lock, and the ways to backups and history.

import { Link } from "@tanstack/react-router";
import { Lock } from "lucide-react";
import { useState } from "react";
import { type Settings, useChange, useDesk } from "../../bridge";
import { Button, buttonClass, Card, Select, StateLine } from "../../design";
import { useWords } from "../../words";
import { PasswordDialog } from "./PasswordDialog";
import styles from "./Settings.module.css";

const RETENTION = [6, 12, 24, 36, 60, 120];
const MINUTES = [0, 5, 10, 15, 30, 60];

export function Safety({ settings }: { settings: Settings }) {
  const { settings: words } = useWords();
  const { state } = useDesk();
  const [asking, setAsking] = useState(false);
  const save = useChange("save_settings", { said: words.saved });
  const minutes = MINUTES.includes(settings.lock_after_minutes) ? MINUTES : [...MINUTES, settings.lock_after_minutes];
  const kept = settings.retention_months;
  const retention = RETENTION.includes(kept) ? RETENTION : [...RETENTION, kept];
  return (
    <div className={styles.stack}>
      <Card title={words.password}>
        <StateLine tone={state.has_password ? "ok" : "warn"}>
          {state.has_password ? words.hasPassword : words.noPassword}
        </StateLine>
        <div>
          <Button weight={state.has_password ? "plain" : "primary"} icon={Lock} onPress={() => setAsking(true)}>
            {state.has_password ? words.changePassword : words.setPassword}
          </Button>
        </div>
        <Select
          className={styles.short}
          label={words.lockAfter}
          help={state.has_password ? undefined : words.lockNeedsPassword}
          options={minutes.map((each) => ({ id: each, name: each === 0 ? words.never : words.minutes(each) }))}
          value={settings.lock_after_minutes}
          onChange={(lock_after_minutes) => save.mutate({ ...settings, lock_after_minutes })}
        />
      </Card>
      <Card title={words.retention}>
        <Select
          className={styles.short}
          label={words.retentionMonths}
          help={words.retentionHelp}
          options={retention.map((each) => ({ id: each, name: words.months(each) }))}
          value={settings.retention_months}
          onChange={(retention_months) => save.mutate({ ...settings, retention_months })}
        />
      </Card>
      <Card title={words.more}>
        <div className={styles.line}>
          <Link to="/backups" className={buttonClass("plain")}>
            {words.backups}
          </Link>
          <Link to="/history" className={buttonClass("plain")}>
            {words.history}
          </Link>
        </div>
      </Card>
      {asking && <PasswordDialog onClose={() => setAsking(false)} />}
    </div>
  );
}
