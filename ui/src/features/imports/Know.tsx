// What the officer should know of a row, in one line: what is wrong first, then who it may be, then what was mended for her.

import { CircleAlert, CircleCheck, Info, type LucideIcon, Users, WandSparkles } from "lucide-react";
import { dayOf } from "../../design";
import { useWords, type Words } from "../../words";
import { fieldName } from "./fieldName";
import styles from "./Imports.module.css";
import { type Found, type Match, type Row, useFindingWords } from "./useImport";

type ImportWords = Words["imports"];

export const LEVELS = ["error", "warning", "notice", "repair"] as const;

export const ICONS: Record<Found["level"], LucideIcon> = {
  error: CircleAlert,
  warning: CircleAlert,
  notice: Info,
  repair: WandSparkles,
};

/** "Nguyễn Ngọc Thoa, 1997, Chi hội 5" */
export function who(match: Match, words: ImportWords): string {
  const year = match.birth ? String(dayOf(match.birth)?.year ?? "") : "";
  return words.samePerson(match.name, year, match.branch ?? "");
}

/** A finding in words, without its cell; what was mended says in which field. */
export function said(finding: Found, sentence: (finding: Found) => string, all: Words): string {
  const field = finding.level === "repair" && finding.field ? `${fieldName(finding.field, all, finding.own)}: ` : "";
  return `${field}${sentence(finding)}`;
}

/** Said by the match beside it, with the name. */
const OF_MATCH: readonly Found["code"][] = ["may_be_known", "same_as_row"];

interface Told {
  icon: LucideIcon;
  tone: "bad" | "warn" | "quiet";
  text: string;
}

function told(row: Row, sentence: (finding: Found) => string, all: Words): Told | null {
  const words = all.imports;
  if (row.unchanged) return { icon: CircleCheck, tone: "quiet", text: words.nothingNew };
  const findings = LEVELS.flatMap((level) => row.findings.filter((finding) => finding.level === level));
  const first = findings.find((finding) => !OF_MATCH.includes(finding.code));
  const isWrong = first && (first.level === "error" || first.level === "warning");
  const match = row.matches[row.twin] ?? row.matches[0];
  if (isWrong) {
    const cell = first.cell ? ` ${words.cell(first.cell)}` : "";
    return { icon: CircleAlert, tone: "bad", text: `${said(first, sentence, all)}${cell}` };
  }
  if (match) {
    const known = row.matches.filter((one) => one.person_id !== null);
    if (known.length > 1 && row.decision === "needs")
      return { icon: Users, tone: "warn", text: words.twoAlike(known.length) };
    const text =
      match.person_id === null
        ? words.likeRow(match.row ?? 0, who(match, words))
        : match.certain
          ? words.isKnown(who(match, words))
          : words.mayBe(who(match, words));
    return { icon: Users, tone: match.certain ? "quiet" : "warn", text };
  }
  if (!first) return null;
  return { icon: ICONS[first.level], tone: "quiet", text: said(first, sentence, all) };
}

export function Know({ row, onOpen }: { row: Row; onOpen: () => void }) {
  const words = useWords();
  const sentence = useFindingWords();
  const about = told(row, sentence, words);
  if (!about) return null;
  const Icon = about.icon;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.know} ${styles[about.tone]}`}
      title={about.text}
      onClick={onOpen}
    >
      <Icon size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
      <span className={styles.knowText}>{about.text}</span>
    </button>
  );
}
