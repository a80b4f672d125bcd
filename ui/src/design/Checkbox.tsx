// A tick. The box is drawn, the words are part of the target.

import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components";
import styles from "./Checkbox.module.css";
import { cx } from "./cx";

interface CheckboxProps {
  children?: ReactNode;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isIndeterminate?: boolean;
  isDisabled?: boolean;
  hint?: ReactNode;
  className?: string;
  "aria-label"?: string;
}

export function Checkbox({ children, hint, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={cx(styles.line, className)}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box}>
            {isIndeterminate ? (
              <Minus size="0.875rem" strokeWidth={2.5} aria-hidden="true" />
            ) : isSelected ? (
              <Check size="0.875rem" strokeWidth={2.5} aria-hidden="true" />
            ) : null}
          </span>
          {children && (
            <span className={styles.words}>
              {children}
              {hint && <span className={styles.hint}>{hint}</span>}
            </span>
          )}
        </>
      )}
    </AriaCheckbox>
  );
}
