// What a young women's branch takes in, and what a branch should keep: for founding and rearranging chi hội.

import { useState } from "react";
import { fieldErrors, type Settings, useChange, useDesk } from "../../bridge";
import { Button, Card, Field, Note } from "../../design";
import { useWords } from "../../words";
import styles from "./Settings.module.css";

const number = (text: string) => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : null);

export function BranchRules({ settings }: { settings: Settings }) {
  const words = useWords();
  const say = words.structure.settings;
  const { language } = useDesk();
  const [from, setFrom] = useState(String(settings.young_from));
  const [to, setTo] = useState(String(settings.young_to));
  const [minimum, setMinimum] = useState(String(settings.branch_minimum));
  const save = useChange("save_settings", { said: say.saved, handlesProblem: true });
  const errors = fieldErrors(save.error, language, ["young_to", "branch_minimum"]);
  const [young_from, young_to, branch_minimum] = [number(from), number(to), number(minimum)];
  const isReady = young_from !== null && young_to !== null && branch_minimum !== null;
  return (
    <form
      noValidate
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) save.mutate({ ...settings, young_from, young_to, branch_minimum });
      }}
    >
      <Card title={say.title}>
        {errors.has("") && <Note tone="bad">{errors.get("")}</Note>}
        <Field label={say.youngFrom} inputMode="numeric" value={from} onChange={setFrom} />
        <Field label={say.youngTo} inputMode="numeric" value={to} onChange={setTo} error={errors.get("young_to")} />
        <Field
          label={say.minimum}
          help={say.minimumHelp}
          inputMode="numeric"
          value={minimum}
          onChange={setMinimum}
          error={errors.get("branch_minimum")}
        />
        <div>
          <Button type="submit" isDisabled={!isReady} isPending={save.isPending}>
            {say.save}
          </Button>
        </div>
      </Card>
    </form>
  );
}
