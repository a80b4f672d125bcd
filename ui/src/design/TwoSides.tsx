// Two records line by line: what agrees stands once, what differs is a choice of one of the two.

import { Radio, RadioGroup } from "react-aria-components";
import { cx } from "./cx";
import styles from "./TwoSides.module.css";

export interface SideRow {
  id: string;
  name: string;
  one: string;
  other: string;
  /** Which of the two is chosen; left out where nothing is to be chosen. */
  chosen?: "one" | "other";
}

interface TwoSidesProps {
  heads: readonly [string, string];
  rows: readonly SideRow[];
  onChoose: (id: string, side: "one" | "other") => void;
  /** Read out for a side without a value. */
  blank: string;
}

export function TwoSides({ heads, rows, onChoose, blank }: TwoSidesProps) {
  return (
    <div className={styles.sides}>
      <div className={cx(styles.row, styles.head)} aria-hidden="true">
        <span />
        <span>{heads[0]}</span>
        <span>{heads[1]}</span>
      </div>
      {rows.map((row) =>
        row.chosen === undefined ? (
          <div key={row.id} className={styles.row}>
            <span className={styles.name}>{row.name}</span>
            <span className={styles.same}>{row.one || blank}</span>
            {row.other !== row.one && <span className={styles.same}>{row.other || blank}</span>}
          </div>
        ) : (
          <RadioGroup
            key={row.id}
            className={styles.row ?? ""}
            aria-label={row.name}
            orientation="horizontal"
            value={row.chosen}
            onChange={(side) => onChoose(row.id, side === "other" ? "other" : "one")}
          >
            <span className={styles.name} aria-hidden="true">
              {row.name}
            </span>
            {(["one", "other"] as const).map((side) => (
              <Radio key={side} value={side} className={styles.choice ?? ""}>
                <span className={styles.dot} />
                <span className={cx(styles.text, row[side] === "" && styles.none)}>{row[side] || blank}</span>
              </Radio>
            ))}
          </RadioGroup>
        ),
      )}
    </div>
  );
}
