// How a screen is laid out: its head, its cards, a list that is still empty, the steps of longer work, the band over a sample ward.

import { Check, Circle, CircleDot, type LucideIcon } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cx } from "./cx";
import styles from "./Layout.module.css";
import { useLabels } from "./labels";

interface PageHeaderProps {
  title: string;
  /** One line below the title: the state in words. */
  second?: ReactNode;
  /** Right beside the title, quiet: counts. */
  beside?: ReactNode;
  /** Buttons, the primary last. */
  actions?: ReactNode;
}

export function PageHeader({ title, second, beside, actions }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.headerText}>
        <div className={styles.headerLine}>
          <h1>{title}</h1>
          {beside && <span className={styles.beside}>{beside}</span>}
        </div>
        {second && <p className={styles.second}>{second}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}

interface PageProps {
  children: ReactNode;
  /** fill: the screen is as high as the window and its parts scroll; flow: the page scrolls. */
  height?: "fill" | "flow";
}

/** The frame of every screen: the same margins, and a size its parts can ask for (@container page). */
export function Page({ children, height = "flow" }: PageProps) {
  return (
    <div className={cx(styles.page, height === "fill" && styles.fill)}>
      <div className={styles.pageInner}>{children}</div>
    </div>
  );
}

interface CardProps {
  title?: ReactNode;
  /** Quiet words or a link at the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
  as?: "section" | "aside";
}

export function Card({ title, aside, children, className, as: Tag = "section" }: CardProps) {
  const id = useId();
  return (
    <Tag className={cx(styles.card, className)} aria-labelledby={title ? id : undefined}>
      {(title || aside) && (
        <div className={styles.cardHead}>
          {title && (
            <h2 id={id} className={styles.cardTitle}>
              {title}
            </h2>
          )}
          {aside && <div className={styles.cardAside}>{aside}</div>}
        </div>
      )}
      {children}
    </Tag>
  );
}

interface EmptyStateProps {
  icon?: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** Why nothing is here and what to do about it. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {Icon && <Icon size="2rem" strokeWidth={1.5} aria-hidden="true" />}
      <p className={styles.emptyTitle}>{title}</p>
      {children && <p className={styles.emptyText}>{children}</p>}
      {action && <div className={styles.emptyAction}>{action}</div>}
    </div>
  );
}

export interface Step {
  id: string;
  name: string;
  /** Quiet words below the name. */
  note?: string | undefined;
  state: "done" | "current" | "todo";
}

interface StepsProps {
  label: string;
  steps: readonly Step[];
  /** Makes the steps buttons. */
  onStep?: (id: string) => void;
  direction?: "row" | "column";
}

export function Steps({ label, steps, onStep, direction = "row" }: StepsProps) {
  const labels = useLabels();
  const states = { done: labels.done, current: labels.current, todo: labels.notYet };
  const icons = { done: Check, current: CircleDot, todo: Circle };
  return (
    <ol aria-label={label} className={cx(styles.steps, direction === "column" && styles.stepsColumn)}>
      {steps.map((step) => {
        const Icon = icons[step.state];
        const inside = (
          <>
            <Icon
              className={styles[`${step.state}Mark`]}
              size="1.25rem"
              strokeWidth={1.75}
              aria-label={states[step.state]}
            />
            <span className={styles.stepText}>
              <span className={styles.stepName}>{step.name}</span>
              {step.note && <span className={styles.stepNote}>{step.note}</span>}
            </span>
          </>
        );
        return (
          <li key={step.id} className={styles.stepItem}>
            {onStep ? (
              <button
                type="button"
                className={cx(styles.step, styles[step.state])}
                aria-current={step.state === "current" ? "step" : undefined}
                onClick={() => onStep(step.id)}
              >
                {inside}
              </button>
            ) : (
              <div
                className={cx(styles.step, styles[step.state])}
                aria-current={step.state === "current" ? "step" : undefined}
              >
                {inside}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** A thin band over the whole window, such as DỮ LIỆU MẪU. */
export function Band({ children, tone = "warn" }: { children: ReactNode; tone?: "warn" | "info" | "bad" }) {
  return <div className={cx(styles.band, styles[`${tone}Band`])}>{children}</div>;
}

/** A coloured note inside a page. */
export function Note({
  tone = "info",
  icon: Icon,
  children,
  action,
}: {
  tone?: "info" | "warn" | "bad" | "ok";
  icon?: LucideIcon;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={cx(styles.noteBox, styles[`${tone}Note`])} role={tone === "bad" ? "alert" : undefined}>
      {Icon && <Icon size="1.25rem" strokeWidth={1.75} aria-hidden="true" />}
      <div className={styles.noteText}>{children}</div>
      {action}
    </div>
  );
}

/** Pairs of a quiet name and its value. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.name} className={styles.fact}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
