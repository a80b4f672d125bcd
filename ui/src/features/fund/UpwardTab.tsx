// What of the year's fees went to the upper level, and when.

import { ArrowUpFromLine, Trash2 } from "lucide-react";
import { useState } from "react";
import { type FeeYear, fieldErrors, useChange, useDesk } from "../../bridge";
import {
  Button,
  count,
  DateField,
  EmptyState,
  Field,
  FormDialog,
  IconButton,
  shortDay,
  UNREADABLE,
} from "../../design";
import { useWords } from "../../words";
import styles from "./FundScreen.module.css";
import { readAmount } from "./money";

export function UpwardTab({ fees }: { fees: FeeYear }) {
  const { fund } = useWords();
  const words = fund.upward;
  const [isAdding, setAdding] = useState(false);
  const remove = useChange("remove_fee_transfer", { said: words.removed });
  const add = (
    <Button icon={ArrowUpFromLine} weight={fees.to_hand_up > 0 ? "primary" : "plain"} onPress={() => setAdding(true)}>
      {words.add}
    </Button>
  );
  return (
    <div className={styles.tab}>
      {fees.transfers.length === 0 ? (
        <EmptyState icon={ArrowUpFromLine} title={words.none} action={add}>
          {words.noneText}
        </EmptyState>
      ) : (
        <>
          <div className={styles.row}>{add}</div>
          <ul className={styles.transfers} aria-label={words.list}>
            {fees.transfers.map((transfer) => (
              <li key={transfer.id} className={styles.transfer}>
                <span>{shortDay(transfer.day)}</span>
                <span className={styles.amount}>{fund.dong(count(transfer.amount))}</span>
                <span className={styles.quiet}>{transfer.note}</span>
                <IconButton
                  icon={Trash2}
                  small
                  label={words.remove(shortDay(transfer.day))}
                  onPress={() => remove.mutate({ id: transfer.id })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {isAdding && <HandUpDialog fees={fees} onClose={() => setAdding(false)} />}
    </div>
  );
}

function HandUpDialog({ fees, onClose }: { fees: FeeYear; onClose: () => void }) {
  const { fund } = useWords();
  const words = fund.upward;
  const { today, language } = useDesk();
  const [day, setDay] = useState<string | null>(today);
  const [amount, setAmount] = useState(fees.to_hand_up > 0 ? count(fees.to_hand_up) : "");
  const [note, setNote] = useState("");
  const handUp = useChange("hand_up_fees", { said: words.done, handlesProblem: true, onDone: onClose });
  const errors = fieldErrors(handUp.error, language, ["day", "amount", "note"]);
  const dong = readAmount(amount);
  return (
    <FormDialog
      title={words.title}
      submit={words.add}
      onClose={onClose}
      isReady={dong !== null && day !== null && day !== UNREADABLE}
      isPending={handUp.isPending}
      problem={errors.get("")}
      onSubmit={() =>
        day && dong !== null && handUp.mutate({ year: fees.rule.year, day, amount: dong, note: note.trim() })
      }
    >
      <DateField label={words.day} value={day} onChange={setDay} error={errors.get("day")} isRequired />
      <Field
        label={words.amount}
        value={amount}
        onChange={setAmount}
        inputMode="numeric"
        error={errors.get("amount") ?? (amount.trim() !== "" && dong === null ? fund.rule.number : null)}
        isRequired
        autoFocus
      />
      <Field label={words.note} help={words.noteHelp} value={note} onChange={setNote} error={errors.get("note")} />
    </FormDialog>
  );
}
