// The import under way, as the core holds it: nothing of it is kept here, so F5 loses nothing.

import { useMemo } from "react";
import {
  type Finding,
  type ImportColumnView,
  type ImportDecision,
  type ImportField,
  type ImportFilter,
  type ImportListView,
  type ImportMatch,
  type ImportRow,
  type ImportState,
  useAsk,
  useChange,
  useDesk,
} from "../../bridge";

export type Column = ImportColumnView;
export type Decision = ImportDecision;
export type Field = ImportField;
export type Filter = ImportFilter;
export type Found = Finding;
export type { Letters } from "../../bridge";
export type List = ImportListView;
export type Match = ImportMatch;
export type Row = ImportRow;

/** Everything about the import but its rows. */
export type Overview = ImportState;

const NOTHING: Overview = {
  files: [],
  lists: [],
  new_branches: [],
  is_done: false,
  other_ward: null,
  counts: {
    rows: 0,
    add: 0,
    fill_blanks: 0,
    update: 0,
    unchanged: 0,
    skip: 0,
    needs: 0,
    duplicates: 0,
    errors: 0,
    warnings: 0,
    repairs: 0,
  },
};

export function useImport() {
  const asked = useAsk("import_state", {}, { keep: true });
  const setList = useChange("set_import_list");
  const setColumn = useChange("set_import_column");
  const decide = useChange("decide_import");
  // What was taken in already is no import any more.
  const overview = asked.data === null || asked.data?.is_done ? NOTHING : asked.data;
  return { error: asked.error, overview, setList, setColumn, decide };
}

/** What each finding says, in the language of the screens. */
export function useFindingWords(): (finding: Found) => string {
  const { language } = useDesk();
  const known = useAsk("import_words", {}).data;
  return useMemo(() => {
    const sentences = new Map(known?.map((word) => [word.code, word[language]]));
    return (finding) => sentences.get(finding.code) ?? "";
  }, [known, language]);
}

export function takenLists(overview: Overview): List[] {
  return overview.lists.filter((list) => list.taken);
}

export function hasName(list: List): boolean {
  return list.columns.some((column) => column.field === "name" || column.field === "given_name");
}

/** Rows that would be written now. */
export function rowsToWrite(overview: Overview): number {
  const { add, fill_blanks, update } = overview.counts;
  return add + fill_blanks + update;
}

/** The one branch everybody goes to; empty when the lists name several. */
export function oneBranch(overview: Overview): string {
  const lists = takenLists(overview);
  const [first] = lists;
  const isOne =
    first?.default_branch != null &&
    lists.every(
      (list) =>
        list.default_branch === first.default_branch && !list.columns.some((column) => column.field === "branch"),
    );
  return isOne ? (first.default_branch ?? "") : "";
}

/** Columns written in one of the fonts from before Unicode. */
export function oldFontColumns(list: List): Column[] {
  return list.columns.filter((column) => column.letters !== "unicode" || column.guessed_letters !== "unicode");
}

/** The name of a file; what was pasted has none. */
export function fileName(overview: Overview, file: number, words: { pastedName: string }): string {
  return overview.files[file]?.name || words.pastedName;
}
