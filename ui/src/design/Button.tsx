// Buttons of four weights. A screen has one primary button: what the officer should do next.

import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, type PressEvent, Tooltip, TooltipTrigger } from "react-aria-components";
import styles from "./Button.module.css";
import { cx } from "./cx";

export type ButtonWeight = "primary" | "plain" | "quiet" | "danger";

interface ButtonProps {
  children: ReactNode;
  /** primary: filled, one per screen. plain: outlined. quiet: text only. danger: outlined in red. */
  weight?: ButtonWeight;
  icon?: LucideIcon;
  /** Drawn after the words, e.g. a chevron. */
  iconAfter?: LucideIcon;
  small?: boolean;
  onPress?: (event: PressEvent) => void;
  isDisabled?: boolean;
  isPending?: boolean;
  type?: "button" | "submit";
  autoFocus?: boolean;
  className?: string;
  slot?: string;
  "aria-label"?: string;
  "aria-describedby"?: string;
}

/** The class of a button, for links that look like one. */
export function buttonClass(weight: ButtonWeight = "plain", small = false): string {
  return cx(styles.button, styles[weight], small && styles.small);
}

export function Button({
  children,
  weight = "plain",
  icon: Icon,
  iconAfter: After,
  small = false,
  className,
  isPending,
  isDisabled,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton {...rest} isDisabled={isDisabled || isPending} className={cx(buttonClass(weight, small), className)}>
      {Icon && <Icon size="1.125em" strokeWidth={1.75} aria-hidden="true" />}
      <span>{children}</span>
      {After && <After size="1em" strokeWidth={1.75} aria-hidden="true" />}
    </AriaButton>
  );
}

interface IconButtonProps {
  icon: LucideIcon;
  /** What it does, said by screen readers and shown in the tooltip. */
  label: string;
  /** Shown in the tooltip, e.g. "Ctrl Z". */
  keys?: string;
  onPress?: (event: PressEvent) => void;
  isDisabled?: boolean;
  className?: string;
  small?: boolean;
  slot?: string;
}

export function IconButton({ icon: Icon, label, keys, className, small = false, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...rest} aria-label={label} className={cx(styles.icon, small && styles.iconSmall, className)}>
        <Icon size="1.25rem" strokeWidth={1.75} aria-hidden="true" />
      </AriaButton>
      <Tip>
        {label}
        {keys && " "}
        {keys && <kbd className={styles.keys}>{keys}</kbd>}
      </Tip>
    </TooltipTrigger>
  );
}

/** The dark label beside a control with no words of its own. */
export function Tip({ children, placement }: { children: ReactNode; placement?: "right" | "bottom" | "top" }) {
  return (
    <Tooltip className={styles.tip} offset={6} placement={placement ?? "bottom"}>
      {children}
    </Tooltip>
  );
}
