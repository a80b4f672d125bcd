// The program's sign: a lotus on its own ground.

import styles from "./Mark.module.css";

export function Mark({ large = false }: { large?: boolean }) {
  return (
    <svg viewBox="0 0 32 32" className={large ? styles.large : styles.mark} aria-hidden="true">
      <rect width="32" height="32" rx="8" className={styles.ground} />
      <g className={styles.petals}>
        <path d="M16 7c3 3 4 6.500 4 9.500s-1.700 5.500-4 7c-2.300-1.500-4-4-4-7S13 10 16 7z" />
        <path d="M7.500 12c3 .2 5 1.600 6 3.500M24.500 12c-3 .2-5 1.600-6 3.500" />
        <path d="M7.500 12c-.6 5 1.500 9.500 6.500 12M24.500 12c.6 5-1.500 9.500-6.500 12" />
        <path d="M9 25.500h14" />
      </g>
    </svg>
  );
}
