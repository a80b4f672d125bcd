// In và xuất: which paper on the left, its real pages on the right.

import { useSearch } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { useState } from "react";
import { type PaperKind, type PaperOrder, useAsk, useBytes, useChange, useDesk, useOnce } from "../../bridge";
import { Button, DateField, Field, Note, Page, PageHeader, PdfPages, Select, UNREADABLE } from "../../design";
import { useWords } from "../../words";
import styles from "./PapersScreen.module.css";

const KINDS: readonly PaperKind[] = [
  "member_book",
  "profiles",
  "new_members",
  "movements",
  "awards",
  "fees",
  "birthdays",
  "round_ages",
  "round_years",
  "sign_in",
  "labels",
  "consent_notice",
];
const BOOKS: ReadonlySet<PaperKind> = new Set<PaperKind>(["profiles", "new_members", "movements", "awards", "fees"]);
const DATED: ReadonlySet<PaperKind> = new Set<PaperKind>(["birthdays", "round_ages", "round_years"]);
const ALL = 0;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const ACROSS = [1, 2, 3, 4];
const DOWN = [5, 6, 7, 8, 10, 12];

export function PapersScreen() {
  const { papers: words, shell } = useWords();
  const { today, state } = useDesk();
  const units = useAsk("list_units", { on: null }).data ?? [];
  const [order, setOrder] = useState<PaperOrder>({
    kind: "member_book",
    unit_id: null,
    new_since: null,
    month: Number(today.slice(5, 7)),
    year: Number(today.slice(0, 4)),
    title: "",
    across: 3,
    down: 8,
  });
  const [year, setYear] = useState(String(order.year));
  const change = (part: Partial<PaperOrder>) => setOrder((old) => ({ ...old, ...part }));
  const asksFor = useSearch({ strict: false }).kind;
  useOnce(
    KINDS.find((kind) => kind === asksFor),
    (kind) => change({ kind }),
  );
  const isReadable = /^\d{4}$/.test(year) && order.new_since !== UNREADABLE;
  const asked: PaperOrder = { ...order, year: Number(year) };
  const pages = useBytes("paper_preview", asked, { enabled: isReadable && !state.hidden });
  const save = useChange("save_paper");
  const branches = units.filter((unit) => unit.kind === "branch");
  return (
    <Page height="fill">
      <PageHeader
        title={words.title}
        second={words.second}
        actions={
          <Button
            weight="primary"
            icon={Printer}
            isDisabled={!isReadable}
            isPending={save.isPending}
            onPress={() => save.mutate(asked)}
          >
            {words.save}
          </Button>
        }
      />
      <div className={styles.desk}>
        <div className={styles.choices}>
          <Select
            label={words.kind}
            options={KINDS.map((id) => ({ id, name: words.kinds[id] }))}
            value={order.kind}
            onChange={(kind) => change({ kind })}
          />
          {order.kind !== "consent_notice" && (
            <Select
              label={words.unit}
              options={[{ id: ALL, name: words.wholeWard }, ...branches.map(({ id, name }) => ({ id, name }))]}
              value={order.unit_id ?? ALL}
              onChange={(id) => change({ unit_id: id === ALL ? null : id })}
            />
          )}
          {BOOKS.has(order.kind) && (
            <DateField
              label={words.newSince}
              help={words.newSinceHelp}
              value={order.new_since}
              onChange={(new_since) => change({ new_since })}
            />
          )}
          {DATED.has(order.kind) && (
            <>
              <Select
                label={words.month}
                options={[
                  { id: ALL, name: words.wholeYear },
                  ...MONTHS.map((id) => ({ id, name: words.monthName(id) })),
                ]}
                value={order.month ?? ALL}
                onChange={(id) => change({ month: id === ALL ? null : id })}
              />
              <Field
                label={words.year}
                value={year}
                onChange={setYear}
                error={/^\d{4}$/.test(year) ? null : words.badYear}
              />
            </>
          )}
          {order.kind === "sign_in" && (
            <Field label={words.signFor} value={order.title} onChange={(title) => change({ title })} />
          )}
          {order.kind === "labels" && (
            <>
              <Select
                label={words.across}
                options={ACROSS.map((id) => ({ id, name: String(id) }))}
                value={order.across}
                onChange={(across) => change({ across })}
              />
              <Select
                label={words.down}
                options={DOWN.map((id) => ({ id, name: String(id) }))}
                value={order.down}
                onChange={(down) => change({ down })}
              />
            </>
          )}
          <p className={styles.quiet}>{words.saveHelp}</p>
        </div>
        <div className={styles.paper}>
          {state.hidden ? (
            <Note>{shell.privacy.pages}</Note>
          ) : (
            <PdfPages bytes={pages.data ?? null} label={words.preview} />
          )}
          {pages.isError && <p role="status">{words.failed}</p>}
        </div>
      </div>
    </Page>
  );
}
