// A new receipt for what a branch, or one member, has paid and no receipt tells of yet.

import { useState } from "react";
import { fieldErrors, type PersonId, type UnitId, useChange, useDesk } from "../../bridge";
import { count, DateField, Field, FormDialog, UNREADABLE } from "../../design";
import { useWords } from "../../words";
import styles from "./FundScreen.module.css";

interface ReceiptProps {
  year: number;
  unit: UnitId;
  /** Whose money it is: the branch's name or the member's. */
  name: string;
  amount: number;
  person: PersonId | null;
  onClose: () => void;
}

export function ReceiptDialog({ year, unit, name, amount, person, onClose }: ReceiptProps) {
  const { fund } = useWords();
  const words = fund.receipts;
  const { today, language } = useDesk();
  const [payer, setPayer] = useState(name);
  const [day, setDay] = useState<string | null>(today);
  const make = useChange("make_fee_receipt", { said: words.made, handlesProblem: true, onDone: onClose });
  const errors = fieldErrors(make.error, language, ["payer", "day"]);
  return (
    <FormDialog
      title={words.newTitle(name)}
      submit={words.make}
      onClose={onClose}
      isReady={payer.trim() !== "" && day !== null && day !== UNREADABLE}
      isPending={make.isPending}
      problem={errors.get("")}
      onSubmit={() =>
        day && make.mutate({ fee_year: year, unit_id: unit, person_id: person, payer: payer.trim(), day })
      }
    >
      <p className={styles.number}>{words.amountLine(fund.dong(count(amount)))}</p>
      <Field label={words.payer} value={payer} onChange={setPayer} error={errors.get("payer")} isRequired autoFocus />
      <DateField label={words.day} value={day} onChange={setDay} error={errors.get("day")} isRequired />
    </FormDialog>
  );
}
