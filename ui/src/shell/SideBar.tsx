// The parts of the book. Folds to icons when the window is too narrow for words; the names then stand in tooltips and are still read out.

import { Link, useRouterState } from "@tanstack/react-router";
import { Eye, EyeOff, type LucideIcon, ShieldAlert, ShieldCheck } from "lucide-react";
import type { ComponentProps } from "react";
import { Button as AriaButton, Focusable, TooltipTrigger } from "react-aria-components";
import { useAsk, useDesk } from "../bridge";
import { Badge, cx, Tip } from "../design";
import { type Address, PLACES } from "../places";
import { useWords, type Words } from "../words";
import { Mark } from "./Mark";
import styles from "./SideBar.module.css";

interface Item {
  to: Address;
  name: string;
  icon: LucideIcon;
  count?: number;
  countLabel?: string;
}

const PARTS: ["first" | "books" | "work" | "upward", ((words: Words) => string)?][] = [
  ["first"],
  ["books", ({ shell }) => shell.books],
  ["work", ({ shell }) => shell.work],
  ["upward", ({ shell }) => shell.upward],
];

export function SideBar({ narrow, onHide }: { narrow: boolean; onHide: () => void }) {
  const words = useWords();
  const { shell, common } = words;
  const { state, today, month } = useDesk();
  const address = useRouterState({ select: (router) => router.location.pathname });
  const branches = useAsk("branch_reports", { month }).data;
  const late = useAsk("list_tasks", { filter: "overdue" }).data;
  const backup = useAsk("backup_status", {}).data;
  const missing = branches?.filter((branch) => branch.state !== "submitted").length ?? 0;
  const overdue = late?.length ?? 0;

  const counted: Partial<Record<Address, { count: number; countLabel: string }>> = {
    "/tasks": { count: overdue, countLabel: shell.overdueTasks(overdue) },
    "/reports": { count: missing, countLabel: shell.missingReports(missing) },
  };
  const groups = PARTS.map(([part, name]) => ({
    name: name?.(words),
    items: PLACES.flatMap((place): Item[] =>
      "inSideBar" in place && place.inSideBar.part === part
        ? [{ to: place.to, name: place.name(words), icon: place.inSideBar.icon, ...counted[place.to] }]
        : [],
    ),
  }));

  // A person's own page belongs to the members, a meeting to the meetings: the nearest place above the address.
  const here = groups
    .flatMap((group) => group.items.map((item) => item.to))
    .filter((to) => address === to || (to !== "/" && address.startsWith(`${to}/`)))
    .sort((a, b) => b.length - a.length)[0];

  const when = backup?.last ? common.instant(backup.last.made_at, today) : "";
  const backupWords = !backup
    ? ""
    : !backup.last
      ? shell.neverBackedUp
      : backup.overdue
        ? shell.backupOverdue(when)
        : shell.backedUp(when);
  const BackupIcon = backup && (backup.overdue || !backup.last) ? ShieldAlert : ShieldCheck;

  const hideWords = state.hidden ? shell.privacy.end : shell.privacy.begin;
  const HideIcon = state.hidden ? Eye : EyeOff;

  return (
    <aside aria-label={shell.app} className={cx(styles.bar, narrow && styles.narrow)}>
      <div className={styles.brand}>
        <Mark />
        <span className={styles.words}>{shell.app}</span>
      </div>
      <nav aria-label={shell.navigation} className={styles.nav}>
        {groups.map((group) => (
          <div key={group.name ?? ""} className={styles.group}>
            {group.name && <p className={styles.groupName}>{group.name}</p>}
            <ul>
              {group.items.map((item) => (
                <li key={item.to}>
                  <Named name={item.count ? `${item.name}: ${item.countLabel}` : item.name} show={narrow}>
                    <Link
                      to={item.to}
                      activeOptions={{ exact: true }}
                      className={cx(styles.item, item.to === here && styles.here)}
                      aria-current={item.to === here ? "page" : undefined}
                    >
                      <item.icon size="1.25rem" strokeWidth={1.75} aria-hidden="true" />
                      <span className={styles.words}>{item.name}</span>
                      {Boolean(item.count) && (
                        <span className={styles.count}>
                          <Badge count={item.count ?? 0} label={item.countLabel ?? ""} />
                        </span>
                      )}
                    </Link>
                  </Named>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <TooltipTrigger delay={narrow ? 200 : 500}>
        <AriaButton className={cx(styles.item, styles.hide)} onPress={onHide}>
          <HideIcon size="1.25rem" strokeWidth={1.75} aria-hidden="true" />
          <span className={styles.words}>{hideWords}</span>
        </AriaButton>
        <Tip placement="right">{`${hideWords} (Ctrl Shift H)`}</Tip>
      </TooltipTrigger>
      <Named name={`${backupWords}. ${state.ward_name ?? ""}`} show={narrow}>
        <Link to="/backups" className={cx(styles.foot, backup?.overdue && styles.footWarn)}>
          <BackupIcon size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
          <span className={styles.words}>
            <span className={styles.footLine}>{backupWords}</span>
            <span className={styles.footLine}>{state.ward_name}</span>
          </span>
        </Link>
      </Named>
    </aside>
  );
}

/** A tooltip with the name, only while the words are folded away. */
function Named({
  name,
  show,
  children,
}: {
  name: string;
  show: boolean;
  children: ComponentProps<typeof Focusable>["children"];
}) {
  if (!show) return children;
  return (
    <TooltipTrigger delay={200}>
      <Focusable>{children}</Focusable>
      <Tip placement="right">{name}</Tip>
    </TooltipTrigger>
  );
}
