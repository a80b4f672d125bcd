// Lists typed in a font from before Unicode: what stands in the file, what it is read as, and the way to say otherwise.

import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, Select } from "../../design";
import { useWords } from "../../words";
import styles from "./Imports.module.css";
import { type Letters, type List, oldFontColumns, useImport } from "./useImport";

const LETTERS: readonly Letters[] = ["unicode", "tcvn3", "tcvn3_capitals", "vni"];

export function FontBand({ list }: { list: List }) {
  const words = useWords().imports.font;
  const [isOpen, setOpen] = useState(false);
  const columns = oldFontColumns(list);
  // Names tell best whether the letters came out right.
  const shown = columns.find((column) => column.field === "name") ?? columns[0];
  if (!shown) return null;
  const before = shown.before[0] ?? "";
  const after = shown.samples[0] ?? "";
  return (
    <div className={styles.font}>
      <span className={styles.fontMark} aria-hidden="true">
        Aa
      </span>
      <p className={styles.fontText}>
        {words.band(words.short[shown.letters])}{" "}
        {before !== "" && (
          <>
            <s className={styles.before} lang="x-none" aria-hidden="true">
              {before}
            </s>
            <ArrowRight className={styles.arrow} size="1rem" strokeWidth={1.75} aria-hidden="true" />
          </>
        )}
        <strong>{after}</strong>
      </p>
      <Button weight="quiet" small onPress={() => setOpen(true)}>
        {words.change}
      </Button>
      {isOpen && <FontDialog list={list} onClose={() => setOpen(false)} />}
    </div>
  );
}

function FontDialog({ list, onClose }: { list: List; onClose: () => void }) {
  const all = useWords();
  const words = all.imports.font;
  const { setColumn } = useImport();
  // Any column with letters may be in an old font, also one that was taken for Unicode.
  const columns = list.columns.filter((column) => column.samples.some((sample) => /\p{L}/u.test(sample)));
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <Button weight="primary" onPress={onClose}>
          {all.common.close}
        </Button>
      }
    >
      <p>{words.text}</p>
      <ul className={styles.fontColumns}>
        {columns.map((column) => (
          <li key={column.column} className={styles.fontColumn}>
            <Select
              label={words.column(column.letters_name, column.heading)}
              options={LETTERS.map((id) => ({ id, name: words.letters[id] }))}
              value={column.letters}
              onChange={(letters) =>
                setColumn.mutate({ list: list.list, column: column.column, leave_out: false, letters })
              }
            />
            <p className={styles.fontSample}>
              {words.after}: <strong>{column.samples.slice(0, 3).join(" · ")}</strong>
            </p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
