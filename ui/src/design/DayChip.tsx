// The filter "as of which day", for the row above a list: a few days to pick at once, or any other typed below them.

import { Check, ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Button } from "./Button";
import { cx } from "./cx";
import { type DateEntry, DateField, UNREADABLE } from "./DateField";
import styles from "./DayChip.module.css";
import { useDesign } from "./DesignProvider";
import { useLabels } from "./labels";
import select from "./Select.module.css";

interface DayChipProps {
  /** What the day means, e.g. "Xem danh sách đến ngày". */
  title: string;
  /** Words on the chip, e.g. "Đến 23/11/2026". */
  text: string;
  help?: string;
  /** A day, or null for today. */
  value: string | null;
  onChange: (day: string | null) => void;
}

/** The last day of the month before, and of the year before. */
function quickDays(today: string): { lastMonth: string; lastYear: string } {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return {
    lastMonth: new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10),
    lastYear: `${year - 1}-12-31`,
  };
}

export function DayChip({ title, text, help, value, onChange }: DayChipProps) {
  const labels = useLabels();
  const { today } = useDesign();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [entry, setEntry] = useState<DateEntry>(null);
  const { lastMonth, lastYear } = quickDays(today);
  const quick = [
    { name: labels.today, day: null },
    { name: labels.lastMonthEnd, day: lastMonth },
    { name: labels.lastYearEnd, day: lastYear },
  ];

  function choose(day: string | null) {
    onChange(day === today ? null : day);
    setOpen(false);
  }

  return (
    <DialogTrigger
      isOpen={isOpen}
      onOpenChange={(open) => {
        setEntry(value ?? today);
        setOpen(open);
      }}
    >
      <AriaButton className={cx(select.chip, value !== null && styles.elsewhen)} aria-describedby={id}>
        <span>{text}</span>
        <ChevronDown size="1rem" strokeWidth={1.75} aria-hidden="true" />
      </AriaButton>
      <span id={id} hidden>
        {title}
      </span>
      <Popover className={select.popover} offset={4}>
        <Dialog className={styles.dialog} aria-label={title}>
          <p className={styles.title}>{title}</p>
          <div className={styles.quick}>
            {quick.map(({ name, day }) => (
              <Button key={name} small {...(value === day ? { icon: Check } : {})} onPress={() => choose(day)}>
                {name}
              </Button>
            ))}
          </div>
          <form
            className={styles.other}
            onSubmit={(event) => {
              event.preventDefault();
              if (entry && entry !== UNREADABLE) choose(entry);
            }}
          >
            <DateField label={labels.otherDay} value={entry} onChange={setEntry} className={styles.field} />
            <Button type="submit" isDisabled={!entry || entry === UNREADABLE}>
              {labels.show}
            </Button>
          </form>
          {help && <p className={styles.help}>{help}</p>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
