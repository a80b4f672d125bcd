// A button that opens a short list of actions.

import { ChevronDown, type LucideIcon } from "lucide-react";
import type { ReactElement } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Button } from "./Button";
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
  icon?: LucideIcon;
  actions: readonly Action[];
}

export function Menu({ trigger, icon, actions }: MenuProps) {
  return (
    <MenuTrigger>
      {typeof trigger === "string" ? (
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
