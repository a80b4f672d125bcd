// What a year asks of whom. Nobody knows these for every ward, so all of them can be set.

import { useState } from "react";
import { type FeeRule, fieldErrors, type JoinedLater, useChange, useDesk } from "../../bridge";
import { Checkbox, count, DateField, Field, FormDialog, Select, UNREADABLE } from "../../design";
import { inLine, useWords } from "../../words";
import styles from "./FundScreen.module.css";
import { readAmount } from "./money";

export function RuleDialog({ rule, onClose }: { rule: FeeRule; onClose: () => void }) {
  const { fund, named } = useWords();
  const words = fund.rule;
  const { language } = useDesk();
  const [amount, setAmount] = useState(count(rule.amount));
  const [percent, setPercent] = useState(String(rule.upward_percent));
  const [draft, setDraft] = useState<FeeRule>(rule);
  const save = useChange("set_fee_rule", { said: words.saved, handlesProblem: true, onDone: onClose });
  const errors = fieldErrors(save.error, language, ["amount", "upward_percent", "counted_on"]);
  const dong = readAmount(amount);
  const part = readAmount(percent);
  const roundings = [
    { id: 1, name: words.roundings.one },
    { id: 100, name: words.roundings.hundred },
    { id: 1000, name: words.roundings.thousand },
  ];
  return (
    <FormDialog
      title={words.title(String(rule.year))}
      size="medium"
      submit={words.save}
      onClose={onClose}
      isReady={dong !== null && part !== null && draft.counted_on !== UNREADABLE && draft.counted_on !== ""}
      isPending={save.isPending}
      problem={errors.get("")}
      onSubmit={() => dong !== null && part !== null && save.mutate({ ...draft, amount: dong, upward_percent: part })}
    >
      <div className={styles.pair}>
        <Field
          label={words.amount}
          value={amount}
          onChange={setAmount}
          inputMode="numeric"
          error={errors.get("amount") ?? (dong === null ? words.number : null)}
          isRequired
          autoFocus
        />
        <Field
          label={words.percent}
          help={words.percentHelp}
          value={percent}
          onChange={setPercent}
          inputMode="numeric"
          error={errors.get("upward_percent") ?? (part === null ? words.number : null)}
          isRequired
        />
        <Select
          label={words.rounding}
          options={roundings}
          value={draft.rounding}
          onChange={(rounding) => setDraft({ ...draft, rounding })}
        />
        <DateField
          label={words.countedOn}
          help={words.countedOnHelp}
          value={draft.counted_on || null}
          onChange={(day) => setDraft({ ...draft, counted_on: day ?? "" })}
          error={errors.get("counted_on")}
          isRequired
        />
      </div>
      <Select<JoinedLater>
        label={words.joinedLater}
        options={(["whole_year", "months_left", "nothing"] as const).map((id) => ({
          id,
          name: inLine(named.codes.joined_later[id]),
        }))}
        value={draft.joined_later}
        onChange={(joined_later) => setDraft({ ...draft, joined_later })}
      />
      <Checkbox isSelected={draft.automatic_pay} onChange={(automatic_pay) => setDraft({ ...draft, automatic_pay })}>
        {words.automatic}
      </Checkbox>
      <Checkbox isSelected={draft.honorary_pay} onChange={(honorary_pay) => setDraft({ ...draft, honorary_pay })}>
        {words.honorary}
      </Checkbox>
      <Checkbox isSelected={draft.leavers_pay} onChange={(leavers_pay) => setDraft({ ...draft, leavers_pay })}>
        {words.leavers}
      </Checkbox>
    </FormDialog>
  );
}
