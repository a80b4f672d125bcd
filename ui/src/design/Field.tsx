// Text entry: one line, many lines, search. The label is always visible; the error stands below the field and is read out when it appears.

import { Search, TriangleAlert, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, type Ref, useLayoutEffect, useRef } from "react";
import {
  Button as AriaButton,
  SearchField as AriaSearchField,
  TextArea as AriaTextArea,
  Input,
  Label,
  Text,
  TextField,
} from "react-aria-components";
import { cx } from "./cx";
import styles from "./Field.module.css";
import { useLabels } from "./labels";
import { useHeldKeys } from "./useHeldKeys";

export interface FieldShellProps {
  label: string;
  /** One quiet line below the field. */
  help?: ReactNode;
  /** What is wrong and what to write instead; replaces the help. */
  error?: string | null | undefined;
  /** What looks odd and may stand; below the field, beside the help. */
  warning?: string | null | undefined;
  isRequired?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  /** The label is for screen readers only; the place says what it is. */
  hideLabel?: boolean;
  className?: string | undefined;
}

/** The label as shown: a quiet word tells what must be filled. */
export function FieldLabel({
  children,
  isRequired,
  hidden,
}: {
  children: string;
  isRequired?: boolean | undefined;
  hidden?: boolean | undefined;
}) {
  const labels = useLabels();
  return (
    <Label className={hidden ? styles.hidden : styles.label}>
      {children}
      {isRequired && <span className={styles.required}> ({labels.required})</span>}
    </Label>
  );
}

interface FieldNoteProps {
  help?: ReactNode;
  error?: string | null | undefined;
  warning?: string | null | undefined;
}

/** Help, warning or error below a field. */
export function FieldNote({ help, error, warning }: FieldNoteProps) {
  return (
    <div aria-live="polite" className={styles.note}>
      {error ? (
        <Text slot="errorMessage" className={styles.error}>
          {error}
        </Text>
      ) : warning ? (
        <Text slot="description" className={styles.warning}>
          <TriangleAlert size="1rem" strokeWidth={1.75} aria-hidden="true" />
          {warning}
        </Text>
      ) : help ? (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      ) : null}
    </div>
  );
}

interface FieldProps extends FieldShellProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  type?: "text" | "password" | "tel";
  inputMode?: "text" | "numeric" | "decimal" | "tel";
  placeholder?: string;
  autoFocus?: boolean;
  maxLength?: number;
  autoComplete?: string;
  inputRef?: Ref<HTMLInputElement>;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** Words after the field, such as a unit. */
  after?: ReactNode;
}

export function Field({
  label,
  help,
  error,
  warning,
  hideLabel,
  className,
  inputRef,
  placeholder,
  onKeyDown,
  after,
  autoComplete = "off",
  isRequired,
  ...rest
}: FieldProps) {
  return (
    <TextField
      {...rest}
      autoComplete={autoComplete}
      isRequired={isRequired ?? false}
      validationBehavior="aria"
      isInvalid={Boolean(error)}
      className={cx(styles.field, className)}
    >
      <FieldLabel isRequired={isRequired} hidden={hideLabel}>
        {label}
      </FieldLabel>
      <div className={styles.line}>
        <Input
          ref={inputRef}
          placeholder={placeholder}
          className={styles.input}
          spellCheck={false}
          onKeyDown={onKeyDown}
        />
        {after && <span className={styles.after}>{after}</span>}
      </div>
      <FieldNote help={help} error={error} warning={warning} />
    </TextField>
  );
}

interface TextAreaProps extends FieldShellProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  placeholder?: string;
  autoFocus?: boolean;
  maxLength?: number;
  /** Rows it shows when empty. */
  rows?: number;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  areaRef?: Ref<HTMLTextAreaElement>;
}

/** Grows with its text, so that nothing typed is out of sight. */
export function TextArea({
  label,
  help,
  error,
  hideLabel,
  className,
  rows = 2,
  placeholder,
  onKeyDown,
  areaRef,
  isRequired,
  value,
  ...rest
}: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is measured again whenever the text changes.
  useLayoutEffect(() => {
    const area = own.current;
    if (!area) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [value]);
  return (
    <TextField
      {...rest}
      value={value}
      isRequired={isRequired ?? false}
      validationBehavior="aria"
      isInvalid={Boolean(error)}
      className={cx(styles.field, className)}
    >
      <FieldLabel isRequired={isRequired} hidden={hideLabel}>
        {label}
      </FieldLabel>
      <AriaTextArea
        ref={(area) => {
          own.current = area;
          if (typeof areaRef === "function") areaRef(area);
          else if (areaRef) areaRef.current = area;
        }}
        rows={rows}
        placeholder={placeholder}
        className={cx(styles.input, styles.area)}
        spellCheck={false}
        onKeyDown={onKeyDown}
      />
      <FieldNote help={help} error={error} />
    </TextField>
  );
}

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  autoFocus?: boolean;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** What is found for the text is on its way; keys that choose wait for it. */
  isWaiting?: boolean;
}

export function SearchField({
  label,
  placeholder,
  className,
  inputRef,
  onKeyDown,
  isWaiting = false,
  ...rest
}: SearchFieldProps) {
  const labels = useLabels();
  const holdKeys = useHeldKeys(isWaiting);
  return (
    <AriaSearchField {...rest} aria-label={label} className={cx(styles.search, className)}>
      <Search className={styles.searchIcon} size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
      <Input
        ref={inputRef}
        placeholder={placeholder}
        className={styles.input}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onKeyDownCapture={holdKeys}
      />
      {rest.value !== "" && (
        <AriaButton className={styles.clear} aria-label={labels.clear}>
          <X size="1rem" strokeWidth={1.75} aria-hidden="true" />
        </AriaButton>
      )}
    </AriaSearchField>
  );
}
