// Choosing one of a few (Select) or of many, by typing (ComboBox), and the short row of choices (Choice).

import { Check, ChevronDown } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Select as AriaSelect,
  Input,
  type Key,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  SelectValue,
} from "react-aria-components";
import type { Tone } from "./Chip";
import chip from "./Chip.module.css";
import { cx } from "./cx";
import { FieldLabel, FieldNote, type FieldShellProps } from "./Field";
import field from "./Field.module.css";
import { folded } from "./folded";
import { useLabels } from "./labels";
import styles from "./Select.module.css";
import { useHeldKeys } from "./useHeldKeys";

export interface Option<K extends Key> {
  id: K;
  name: string;
  /** A quiet second line. */
  hint?: string | undefined;
}

interface SelectProps<K extends Key> extends FieldShellProps {
  options: readonly Option<K>[];
  value: K | null;
  onChange: (value: K) => void;
  placeholder?: string;
  /** chip: a small rounded filter, for the row above a list. */
  look?: "field" | "chip";
}

export function Select<K extends Key>({
  label,
  help,
  error,
  hideLabel,
  className,
  options,
  value,
  onChange,
  placeholder,
  look = "field",
  isRequired,
  isDisabled,
}: SelectProps<K>) {
  const labels = useLabels();
  return (
    <AriaSelect
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      isDisabled={isDisabled ?? false}
      isRequired={isRequired ?? false}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      placeholder={placeholder ?? labels.choose}
      className={cx(field.field, className)}
    >
      <FieldLabel isRequired={isRequired} hidden={hideLabel || look === "chip"}>
        {label}
      </FieldLabel>
      <AriaButton className={look === "chip" ? styles.chip : styles.trigger}>
        <SelectValue className={styles.value}>
          {({ defaultChildren, isPlaceholder }) =>
            isPlaceholder ? defaultChildren : (options.find((o) => o.id === value)?.name ?? defaultChildren)
          }
        </SelectValue>
        <ChevronDown size="1rem" strokeWidth={1.75} aria-hidden="true" />
      </AriaButton>
      <FieldNote help={help} error={error} />
      <Popover className={styles.popover} offset={4}>
        <ListBox items={options} className={styles.list}>
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

function OptionRow<K extends Key>({ option }: { option: Option<K> }) {
  return (
    <ListBoxItem id={option.id} textValue={option.name} className={styles.option}>
      {({ isSelected }) => (
        <>
          <span className={styles.optionText}>
            <span>{option.name}</span>
            {option.hint && <span className={styles.hint}>{option.hint}</span>}
          </span>
          {isSelected && <Check size="1rem" strokeWidth={2} aria-hidden="true" />}
        </>
      )}
    </ListBoxItem>
  );
}

interface ComboBoxProps<K extends Key> extends FieldShellProps {
  options: readonly Option<K>[];
  value: K | null;
  onChange: (value: K | null) => void;
  placeholder?: string;
  /** Also accepts text that is no option; called with what stands in the field. */
  onText?: (text: string) => void;
  /** For lists too long to hold: called as she types; the options are then already filtered. */
  onSearch?: (text: string) => void;
  /** The options of what she has typed are on their way; keys that choose wait for them. */
  isWaiting?: boolean;
  /** She has left the field. */
  onLeave?: () => void;
  autoFocus?: boolean;
}

const MOST_SHOWN = 50;

/** Filters by the text without accents; never completes inside the field, since that breaks typing with UniKey. */
export function ComboBox<K extends Key>({
  label,
  help,
  error,
  hideLabel,
  className,
  options,
  value,
  onChange,
  placeholder,
  onText,
  onSearch,
  isWaiting = false,
  onLeave,
  isRequired,
  isDisabled,
  autoFocus,
}: ComboBoxProps<K>) {
  const labels = useLabels();
  const name = options.find((option) => option.id === value)?.name ?? "";
  const [typed, setTyped] = useState<string | null>(null);
  const holdKeys = useHeldKeys(isWaiting);
  const shown = useMemo(() => {
    const wanted = folded(typed ?? "");
    const fitting =
      onSearch || wanted === ""
        ? options
        : options.filter((option) => folded(`${option.name} ${option.hint ?? ""}`).includes(wanted));
    return fitting.slice(0, MOST_SHOWN);
  }, [options, typed, onSearch]);
  return (
    <AriaComboBox
      items={shown}
      inputValue={typed ?? name}
      onInputChange={(text) => {
        setTyped(text);
        onSearch?.(text);
        onText?.(text);
      }}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        setTyped(chosen ? null : "");
        onChange(chosen ? chosen.id : null);
        if (chosen) onText?.(chosen.name);
      }}
      onBlur={() => {
        if (!onText) setTyped(null);
        onLeave?.();
      }}
      allowsCustomValue={Boolean(onText)}
      allowsEmptyCollection
      menuTrigger="input"
      isDisabled={isDisabled ?? false}
      isRequired={isRequired ?? false}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={cx(field.field, className)}
    >
      <FieldLabel isRequired={isRequired} hidden={hideLabel}>
        {label}
      </FieldLabel>
      <div className={styles.combo} onKeyDownCapture={holdKeys}>
        <Input
          className={field.input}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          autoFocus={autoFocus}
        />
        <AriaButton className={styles.comboButton}>
          <ChevronDown size="1rem" strokeWidth={1.75} aria-hidden="true" />
        </AriaButton>
      </div>
      <FieldNote help={help} error={error} />
      <Popover className={styles.popover} offset={4}>
        <ListBox<Option<K>>
          className={styles.list}
          renderEmptyState={() => <p className={styles.none}>{labels.noMatch}</p>}
        >
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

interface ChoiceProps<K extends string> extends FieldShellProps {
  options: readonly { id: K; name: string; hint?: ReactNode; tone?: Tone }[];
  value: K;
  onChange: (value: K) => void;
  /** row: joined buttons; list: one below the other with a hint each; chips: what a list shows, with its counts. */
  look?: "row" | "list" | "chips";
}

const ROWS = { row: styles.choiceRow, list: styles.choiceList, chips: styles.choiceChips };
const LINES = { row: styles.choice, list: styles.choiceLine, chips: styles.choiceChip };

/** A few choices, all visible. */
export function Choice<K extends string>({
  label,
  help,
  error,
  hideLabel,
  className,
  options,
  value,
  onChange,
  look = "row",
  isDisabled,
}: ChoiceProps<K>) {
  return (
    <RadioGroup
      value={value}
      onChange={(next) => {
        const chosen = options.find((option) => option.id === next);
        if (chosen) onChange(chosen.id);
      }}
      isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)}
      orientation={look === "list" ? "vertical" : "horizontal"}
      className={cx(field.field, className)}
    >
      <FieldLabel hidden={hideLabel}>{label}</FieldLabel>
      <div className={ROWS[look]}>
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className={cx(LINES[look], look === "chips" && chip[option.tone ?? "plain"])}
          >
            {look === "list" && <span className={styles.dot} />}
            <span className={styles.optionText}>
              <span>{option.name}</span>
              {option.hint && <span className={styles.hint}>{option.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNote help={help} error={error} />
    </RadioGroup>
  );
}
