// What the ward decides about its book of members: age bands, the words read before consent, and fields of its own.

import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { fieldErrors, type OwnField, type OwnKind, type Settings, useAsk, useChange, useDesk } from "../../bridge";
import { Button, Card, Field, IconButton, Note, Select, TextArea } from "../../design";
import { useWords } from "../../words";
import styles from "./Settings.module.css";

const KINDS: readonly OwnKind[] = ["text", "number", "day", "yes_no"];

/** "18, 31, 50" → 18, 31, 50; null where it is no rising list. */
function readAges(text: string): number[] | null {
  const ages = text.split(/[,;\s]+/).filter(Boolean);
  const numbers = ages.map(Number);
  const rises = numbers.every((age, index) => index === 0 || age > (numbers[index - 1] ?? 0));
  return ages.length > 0 && ages.every((age) => /^\d{1,3}$/.test(age)) && rises ? numbers : null;
}

export function Book({ settings }: { settings: Settings }) {
  const { record, common, settings: said } = useWords();
  const words = record.settings;
  const { language } = useDesk();
  const [ages, setAges] = useState(settings.age_bands.join(", "));
  const [notice, setNotice] = useState(settings.consent_notice);
  const save = useChange("save_settings", { said: said.saved, handlesProblem: true });
  const errors = fieldErrors(save.error, language, ["age_bands", "consent_notice"]);
  const bands = readAges(ages);
  const own = useAsk("list_own_fields", {}).data;
  return (
    <div className={styles.stack}>
      <form
        className={styles.stack}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (bands) save.mutate({ ...settings, age_bands: bands, consent_notice: notice });
        }}
      >
        <Card>
          <Field
            label={words.ages}
            help={words.agesHelp}
            value={ages}
            onChange={setAges}
            error={bands === null ? words.badAges : errors.get("age_bands")}
          />
          <TextArea
            label={words.notice}
            help={words.noticeHelp}
            rows={4}
            value={notice}
            onChange={setNotice}
            error={errors.get("consent_notice")}
          />
          {errors.has("") && <Note tone="bad">{errors.get("")}</Note>}
          <div>
            <Button weight="primary" type="submit" isPending={save.isPending}>
              {common.save}
            </Button>
          </div>
        </Card>
      </form>
      {own && <OwnFieldList key={JSON.stringify(own)} kept={own} />}
    </div>
  );
}

interface Line extends OwnField {
  key: number;
}

function OwnFieldList({ kept }: { kept: readonly OwnField[] }) {
  const { record, named } = useWords();
  const words = record.settings;
  const { language } = useDesk();
  const [lines, setLines] = useState<Line[]>(kept.map((field, key) => ({ ...field, key })));
  const save = useChange("save_own_fields", { said: words.ownSaved, handlesProblem: true });
  const errors = fieldErrors(save.error, language, []);
  const change = (key: number, part: Partial<OwnField>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const gone = kept.some((field) => !lines.some((line) => line.id === field.id));
  return (
    <Card title={words.own}>
      <p className={styles.quiet}>{lines.length === 0 ? words.noOwn : words.ownText}</p>
      {lines.map((line, index) => (
        <div key={line.key} className={styles.own}>
          <Field
            label={words.ownName(index + 1)}
            value={line.name}
            maxLength={60}
            onChange={(name) => change(line.key, { name })}
          />
          <Select
            label={words.ownKind(index + 1)}
            options={KINDS.map((id) => ({ id, name: named.codes.own_kind[id] }))}
            value={line.kind}
            onChange={(kind) => change(line.key, { kind })}
          />
          <IconButton
            icon={Trash2}
            label={words.removeOwn(line.name || String(index + 1))}
            onPress={() => setLines(lines.filter((each) => each.key !== line.key))}
          />
        </div>
      ))}
      {gone && <Note tone="warn">{words.removeWarn}</Note>}
      {errors.has("") && <Note tone="bad">{errors.get("")}</Note>}
      <div className={styles.line}>
        <Button
          icon={Plus}
          onPress={() =>
            setLines([
              ...lines,
              { key: Math.max(-1, ...lines.map((line) => line.key)) + 1, id: null, name: "", kind: "text" },
            ])
          }
        >
          {words.addOwn}
        </Button>
        <Button
          isPending={save.isPending}
          onPress={() => save.mutate({ fields: lines.map(({ id, name, kind }) => ({ id, name, kind })) })}
        >
          {words.saveOwn}
        </Button>
      </div>
    </Card>
  );
}
