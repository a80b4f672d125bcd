// A heading that opens what stands below it. Closed, it says in a few quiet words what is inside.

import { ChevronDown, ChevronRight } from "lucide-react";
import { type ReactNode, type Ref, useId } from "react";
import { cx } from "./cx";
import styles from "./Fold.module.css";

interface FoldProps {
  title: string;
  /** What is inside, in a few words. */
  note?: ReactNode;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  children: ReactNode;
  /** Beside the heading, while open: an add button. */
  aside?: ReactNode;
  level?: 2 | 3;
  className?: string | undefined;
  ref?: Ref<HTMLElement>;
}

export function Fold({ title, note, isOpen, onToggle, children, aside, level = 3, className, ref }: FoldProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <section ref={ref} className={cx(styles.fold, className)} aria-labelledby={id}>
      <div className={styles.head}>
        <Heading className={styles.heading}>
          <button
            type="button"
            id={id}
            className={styles.button}
            aria-expanded={isOpen}
            onClick={() => onToggle(!isOpen)}
          >
            <Chevron size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
            <span className={styles.title}>{title}</span>
            {note && <span className={styles.note}>{note}</span>}
          </button>
        </Heading>
        {isOpen && aside}
      </div>
      {isOpen && children}
    </section>
  );
}
