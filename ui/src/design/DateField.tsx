// A day typed as the officer writes it, with a calendar for those who prefer to point. Nothing is rewritten while she types; the tidy form appears when she leaves.

import { parseDate } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { type Ref, useRef, useState } from "react";
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  DialogTrigger,
  Heading,
  Input,
  Popover,
  TextField,
} from "react-aria-components";
import { cx } from "./cx";
import styles from "./DateField.module.css";
import { useDesign } from "./DesignProvider";
import { FieldLabel, FieldNote, type FieldShellProps } from "./Field";
import field from "./Field.module.css";
import { useLabels } from "./labels";
import { readDay, shortDay, storedDay } from "./partialDay";

/** What the field answers while its text is no day: never save it, show the field's error instead. */
export const UNREADABLE = "unreadable";

/** A day as the office stores it (2018-03-05, 1978-06, ~2015), null for an empty field, or UNREADABLE. */
export type DateEntry = string | null;

interface DateFieldProps extends FieldShellProps {
  value: DateEntry;
  onChange: (value: DateEntry) => void;
  /** Also takes 3/2018, 1978 and "khoảng 2015". */
  allowPartial?: boolean;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

export function DateField({
  label,
  help,
  error,
  warning,
  hideLabel,
  className,
  value,
  onChange,
  allowPartial = false,
  isRequired,
  autoFocus,
  inputRef,
  ...rest
}: DateFieldProps) {
  const labels = useLabels();
  const { today } = useDesign();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const line = useRef<HTMLDivElement>(null);

  const shown = typed ?? shortDay(value, labels.about);

  function take(text: string) {
    setTyped(text);
    setProblem(null);
    const read = readDay(text, today, allowPartial);
    onChange(read.kind === "day" ? storedDay(read.day) : read.kind === "empty" ? null : UNREADABLE);
  }

  function leave() {
    if (typed === null) return;
    const read = readDay(typed, today, allowPartial);
    if (read.kind === "day" || read.kind === "empty") setTyped(null);
    else
      setProblem(
        read.kind === "noSuchDay" ? labels.noSuchDay : allowPartial ? labels.unreadablePartial : labels.unreadableDate,
      );
  }

  const iso = value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
  return (
    <TextField
      {...rest}
      value={shown}
      onChange={take}
      onBlur={leave}
      autoComplete="off"
      autoFocus={autoFocus ?? false}
      isRequired={isRequired ?? false}
      isInvalid={Boolean(error ?? problem)}
      validationBehavior="aria"
      className={cx(field.field, className)}
    >
      <FieldLabel isRequired={isRequired} hidden={hideLabel}>
        {label}
      </FieldLabel>
      <div className={styles.line} ref={line}>
        <Input
          ref={inputRef}
          className={field.input}
          spellCheck={false}
          placeholder={allowPartial ? "5/3/1978, 1978" : "5/3/2018"}
        />
        <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
          <AriaButton
            className={styles.open}
            aria-label={labels.openCalendar}
            isDisabled={Boolean(rest.isDisabled || rest.isReadOnly)}
          >
            <CalendarDays size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
          </AriaButton>
          <Popover className={styles.popover} triggerRef={line} placement="bottom end" offset={4}>
            <Dialog className={styles.dialog} aria-label={label}>
              <Calendar
                aria-label={label}
                autoFocus
                value={iso ? parseDate(iso) : null}
                defaultFocusedValue={parseDate(iso ?? today)}
                firstDayOfWeek="mon"
                onChange={(day) => {
                  setTyped(null);
                  setProblem(null);
                  setOpen(false);
                  onChange(day.toString());
                }}
              >
                <header className={styles.head}>
                  <AriaButton slot="previous" className={styles.step} aria-label={labels.previousMonth}>
                    <ChevronLeft size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
                  </AriaButton>
                  <Heading className={styles.month} />
                  <AriaButton slot="next" className={styles.step} aria-label={labels.nextMonth}>
                    <ChevronRight size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
                  </AriaButton>
                </header>
                <CalendarGrid weekdayStyle="narrow">
                  <CalendarGridHeader>
                    {(day) => <CalendarHeaderCell className={styles.weekday}>{day}</CalendarHeaderCell>}
                  </CalendarGridHeader>
                  <CalendarGridBody>
                    {(date) => (
                      <CalendarCell date={date} className={cx(styles.day, date.toString() === today && styles.today)} />
                    )}
                  </CalendarGridBody>
                </CalendarGrid>
              </Calendar>
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
      <FieldNote help={help} error={error ?? problem} warning={warning} />
    </TextField>
  );
}
