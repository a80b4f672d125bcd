// Small rounded words: what state something is in (always word and icon besides the colour), a tag, a count.

import { Check, CircleAlert, CircleCheck, Clock, Info, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Chip.module.css";
import { cx } from "./cx";

export type Tone = "ok" | "warn" | "bad" | "info" | "plain" | "accent";

const ICONS: Partial<Record<Tone, LucideIcon>> = { ok: Check, warn: Clock, bad: CircleAlert, info: Info };

/** A state: coloured, with the tone's own icon or another. */
export function State({ tone, icon, children }: { tone: Tone; icon?: LucideIcon | null; children: ReactNode }) {
  const Icon = icon === null ? undefined : (icon ?? ICONS[tone]);
  return (
    <span className={cx(styles.chip, styles[tone])}>
      {Icon && <Icon size="0.875rem" strokeWidth={2} aria-hidden="true" />}
      {children}
    </span>
  );
}

/** A tag without judgement. */
export function Chip({
  icon: Icon,
  children,
  tone = "plain",
}: {
  icon?: LucideIcon;
  children: ReactNode;
  tone?: Tone;
}) {
  return (
    <span className={cx(styles.chip, styles[tone])}>
      {Icon && <Icon size="0.875rem" strokeWidth={1.75} aria-hidden="true" />}
      {children}
    </span>
  );
}

/** A count in a pill; `label` says of what. */
export function Badge({ count, label, tone = "accent" }: { count: number; label: string; tone?: Tone }) {
  return (
    <span className={cx(styles.badge, styles[tone])}>
      <span aria-hidden="true">{count}</span>
      <span className={styles.hidden}>{label}</span>
    </span>
  );
}

/** One line with the tone's icon, for lists of what is done and what is not. */
export function StateLine({ tone, icon, children }: { tone: Tone; icon?: LucideIcon; children: ReactNode }) {
  const Icon = icon ?? (tone === "ok" ? CircleCheck : ICONS[tone]) ?? Info;
  return (
    <span className={cx(styles.line, styles[`${tone}Line`])}>
      <Icon size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
      <span className={styles.lineText}>{children}</span>
    </span>
  );
}
