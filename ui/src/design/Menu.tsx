// A button that opens a short list of actions.

import { ChevronDown, type LucideIcon } from "lucide-react";
import type { ReactElement } from "react";
import { Button as AriaButton, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Button } from "./Button";
import type { Tone } from "./Chip";
import chip from "./Chip.module.css";
import { cx } from "./cx";
import styles from "./Menu.module.css";
import select from "./Select.module.css";

export interface Action {
  id: string;
  name: string;
  hint?: string;
  icon?: LucideIcon;
  onAction: () => void;
  isDisabled?: boolean;
  isDanger?: boolean;
}

interface MenuProps {
  /** Words on the button, or a button of your own. */
  trigger: string | ReactElement;
  /** chip: a small rounded word that is changed here, e.g. what becomes of a row. */
  look?: "button" | "chip";
  tone?: Tone;
  /** For screen readers, where the words on the button alone do not tell what is chosen; they stand in it. */
  label?: string;
  /** Stands in a row of a table: reached through the row, or Tab would lead through every row of it. */
  isCell?: boolean;
  icon?: LucideIcon;
  actions: readonly Action[];
}

export function Menu({ trigger, icon, actions, look = "button", tone = "plain", label, isCell = false }: MenuProps) {
  return (
    <MenuTrigger>
      {typeof trigger === "string" && look === "chip" ? (
        <AriaButton
          excludeFromTabOrder={isCell}
          className={cx(styles.chip, chip[tone])}
          {...(label ? { "aria-label": label } : {})}
        >
          <span>{trigger}</span>
          <ChevronDown size="0.875rem" strokeWidth={2} aria-hidden="true" />
        </AriaButton>
      ) : typeof trigger === "string" ? (
        <Button {...(icon ? { icon } : {})} iconAfter={ChevronDown}>
          {trigger}
        </Button>
      ) : (
        trigger
      )}
      <Popover className={select.popover} offset={4}>
        <AriaMenu className={select.list} aria-label={typeof trigger === "string" ? trigger : undefined}>
          {actions.map(({ id, name, hint, icon: Icon, onAction, isDisabled, isDanger }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={name}
              onAction={onAction}
              isDisabled={isDisabled ?? false}
              className={cx(select.option, styles.item, isDanger && styles.danger)}
            >
              {Icon && <Icon size="1.125rem" strokeWidth={1.75} aria-hidden="true" />}
              <span className={select.optionText}>
                <span>{name}</span>
                {hint && <span className={select.hint}>{hint}</span>}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
