// The quiet page of everything that comes before the open book.

import type { ReactNode } from "react";
import { useWords } from "../../words";
import styles from "./Frame.module.css";

export function Frame({ children, wide = false, version }: { children: ReactNode; wide?: boolean; version: string }) {
  const { shell, start } = useWords();
  return (
    <div className={styles.page}>
      <header className={styles.brand}>{shell.app}</header>
      <main className={wide ? styles.wide : styles.sheet}>{children}</main>
      <footer className={styles.foot}>{start.version(version)}</footer>
    </div>
  );
}
