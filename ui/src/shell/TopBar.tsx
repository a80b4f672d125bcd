// Search, undo and redo, the month that is looked at, lock, settings.

import { useNavigate } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight, Lock, Redo2, Search, Settings, Undo2 } from "lucide-react";
import { Button as AriaButton, Group, TooltipTrigger } from "react-aria-components";
import { useAsk, useDesk } from "../bridge";
import { IconButton, Tip } from "../design";
import { useWords } from "../words";
import { monthPlus } from "./months";
import styles from "./TopBar.module.css";
import { useActionName, useUndo } from "./useUndo";

export function TopBar({ onSearch, onLock }: { onSearch: () => void; onLock: () => void }) {
  const { shell, common } = useWords();
  const { month, setMonth, today } = useDesk();
  const go = useNavigate();
  const nameOf = useActionName();
  const { undo, redo } = useUndo();
  const possible = useAsk("undo_state", {}).data;
  return (
    <header className={styles.bar}>
      <AriaButton className={styles.search} aria-label={shell.searchLabel} onPress={onSearch}>
        <Search size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
        <span className={styles.searchWords}>{shell.search}</span>
        <kbd className={styles.keys}>Ctrl K</kbd>
      </AriaButton>
      <div className={styles.pair}>
        <IconButton
          icon={Undo2}
          label={possible?.undo ? shell.undo(nameOf(possible.undo)) : shell.nothingToUndo}
          keys="Ctrl Z"
          isDisabled={!possible?.undo}
          onPress={undo}
        />
        <IconButton
          icon={Redo2}
          label={possible?.redo ? shell.redo(nameOf(possible.redo)) : shell.nothingToRedo}
          keys="Ctrl Y"
          isDisabled={!possible?.redo}
          onPress={redo}
        />
      </div>
      <div className={styles.right}>
        <Group aria-label={shell.month} className={styles.month}>
          <IconButton
            icon={ChevronLeft}
            label={shell.previousMonth}
            small
            onPress={() => setMonth(monthPlus(month, -1))}
          />
          <TooltipTrigger delay={500}>
            <AriaButton className={styles.monthName} onPress={() => setMonth(today.slice(0, 7))}>
              <span aria-live="polite">{common.month(month)}</span>
            </AriaButton>
            <Tip>{shell.thisMonth}</Tip>
          </TooltipTrigger>
          <IconButton icon={ChevronRight} label={shell.nextMonth} small onPress={() => setMonth(monthPlus(month, 1))} />
        </Group>
        <div className={styles.pair}>
          <IconButton icon={Lock} label={shell.lock} keys="Ctrl L" onPress={onLock} />
          <IconButton icon={Settings} label={shell.settings} onPress={() => void go({ to: "/settings" })} />
        </div>
      </div>
    </header>
  );
}
