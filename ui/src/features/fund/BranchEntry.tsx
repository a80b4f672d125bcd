// One branch's members and what each has paid this year: an amount is typed, Space puts the whole amount, one button collects the branch.

import { ChevronLeft, ChevronRight, HandCoins, ReceiptText } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type BranchFees, type FeeLine, sentence, useChange, useDesk } from "../../bridge";
import {
  Button,
  Chip,
  count,
  DateField,
  daysFrom,
  EmptyState,
  type FigureChange,
  type FigureColumn,
  FigureGrid,
  IconButton,
  Note,
  shortDay,
  UNREADABLE,
} from "../../design";
import { useWords } from "../../words";
import styles from "./BranchEntry.module.css";
import { ExemptDialog } from "./ExemptDialog";
import { ReceiptDialog } from "./ReceiptDialog";
import { PAGE, useCollecting } from "./useCollecting";

interface EntryProps {
  year: number;
  branch: BranchFees;
  isFirst: boolean;
  isLast: boolean;
  grabsFocus: boolean;
  onTurn: (direction: 1 | -1) => void;
}

export function BranchEntry({ year, branch, isFirst, isLast, grabsFocus, onTurn }: EntryProps) {
  const { fund } = useWords();
  const words = fund.branches;
  const { today, language } = useDesk();
  const [paidOn, setPaidOn] = useState<string | null>(today);
  const [page, setPage] = useState(0);
  const day = paidOn && paidOn !== UNREADABLE ? paidOn : null;
  const collecting = useCollecting(year, branch.unit_id, page, day ?? today);
  const { lines, total, paidOf, type } = collecting;
  const [active, setActive] = useState<string | null>(null);
  const [dialog, setDialog] = useState<"exempt" | "receipt" | "her receipt" | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const all = useChange("collect_branch_fees", {
    said: (people) => words.allDone(count(people), branch.unit_name),
  });
  const lift = useChange("exempt_from_fee", { said: () => fund.exempt.lifted(her?.name ?? "") });

  const byKey = useMemo(() => new Map(lines?.map((line) => [String(line.person_id), line])), [lines]);
  const her = active === null ? undefined : byKey.get(active);
  const rows = useMemo(
    () =>
      (lines ?? []).map((line) => ({
        key: String(line.person_id),
        name: line.name,
        title: <Member line={line} />,
        showsBlank: line.due > 0,
      })),
    [lines],
  );
  const columns = useMemo<FigureColumn[]>(
    () => [
      { key: "due", title: words.due, name: words.due, isReadOnly: true },
      { key: "paid", title: words.paid, name: words.paid, isStrong: true, width: "minmax(8rem, max-content)" },
      { key: "left", title: words.left, name: words.left, isReadOnly: true, showsBlank: false },
    ],
    [words],
  );

  const figureAt = useCallback(
    (row: string, column: string) => {
      const line = byKey.get(row);
      if (!line) return null;
      const paid = paidOf(line);
      if (column === "due") return line.due;
      if (column === "paid") return paid === 0 && line.due > 0 ? null : paid;
      return line.due === 0 ? null : Math.max(0, line.due - paid);
    },
    [byKey, paidOf],
  );

  const ready = lines !== undefined;
  useEffect(() => {
    if (grabsFocus && ready) place.current?.querySelector<HTMLElement>("[role=grid]")?.focus({ preventScroll: true });
  }, [grabsFocus, ready]);

  const { sums } = branch;
  const unreceipted = sums.collected - sums.receipted;
  const pages = Math.ceil((total ?? 0) / PAGE);
  const next = sums.owing > 0 ? "collect" : unreceipted > 0 ? "receipt" : null;

  return (
    <div className={styles.entry}>
      <div className={styles.head}>
        <div className={styles.title}>
          <IconButton
            icon={ChevronLeft}
            small
            label={words.previous}
            keys="PgUp"
            isDisabled={isFirst}
            onPress={() => onTurn(-1)}
          />
          <h2>{branch.unit_name}</h2>
          <IconButton
            icon={ChevronRight}
            small
            label={words.next}
            keys="PgDn"
            isDisabled={isLast}
            onPress={() => onTurn(1)}
          />
        </div>
        <div className={styles.actions}>
          <DateField label={words.paidOn} hideLabel value={paidOn} onChange={setPaidOn} className={styles.day} />
          <Button
            icon={ReceiptText}
            weight={next === "receipt" ? "primary" : "plain"}
            isDisabled={unreceipted === 0}
            onPress={() => setDialog("receipt")}
          >
            {words.receipt}
          </Button>
          <Button
            icon={HandCoins}
            weight={next === "collect" ? "primary" : "plain"}
            isDisabled={sums.owing === 0 || day === null}
            isPending={all.isPending}
            onPress={() => day && all.mutate({ year, unit_id: branch.unit_id, paid_on: day })}
          >
            {words.all}
          </Button>
        </div>
      </div>
      <p className={styles.quiet} aria-live="polite">
        {[
          words.state(count(sums.paid_up), count(sums.people - sums.exempt)),
          sums.exempt > 0 && words.exempt(count(sums.exempt)),
          sums.owing > 0 && words.owing(fund.dong(count(sums.owing))),
          collecting.isSaving && words.unsaved,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {collecting.problem && <Note tone="bad">{sentence(collecting.problem, language)}</Note>}
      {ready && rows.length === 0 ? (
        <EmptyState icon={HandCoins} title={words.nobody}>
          {words.nobodyText}
        </EmptyState>
      ) : (
        <div ref={place} className={styles.grid}>
          {ready && (
            <FigureGrid
              key={page}
              label={words.grid(branch.unit_name)}
              rowsTitle={words.member}
              rows={rows}
              columns={columns}
              startColumn={1}
              isReadOnly={day === null}
              figureAt={figureAt}
              markAt={(row, column) => {
                const line = byKey.get(row);
                return column === "paid" && line && line.receipted > 0
                  ? { tone: "info", text: words.receipted }
                  : undefined;
              }}
              wholeAt={(row) => byKey.get(row)?.due ?? null}
              onChange={(changes: FigureChange[]) =>
                type(
                  changes.map(({ row, figure }) => ({
                    person_id: Number(row),
                    amount: typeof figure === "number" ? figure : 0,
                  })),
                )
              }
              onActive={(row) => setActive(row)}
              onPage={onTurn}
            />
          )}
        </div>
      )}
      <div className={styles.foot}>
        <p className={styles.quiet}>{words.keys}</p>
        {pages > 1 && total !== undefined && (
          <div className={styles.pager}>
            <IconButton
              icon={ChevronLeft}
              small
              label={words.pageBack}
              isDisabled={page === 0}
              onPress={() => setPage(page - 1)}
            />
            <span className={styles.quiet}>
              {words.pages(count(page * PAGE + 1), count(Math.min(total, (page + 1) * PAGE)), count(total))}
            </span>
            <IconButton
              icon={ChevronRight}
              small
              label={words.pageOn}
              isDisabled={page >= pages - 1}
              onPress={() => setPage(page + 1)}
            />
          </div>
        )}
        {her && (
          <div className={styles.actions}>
            {her.paid > her.receipted && (
              <Button small weight="quiet" icon={ReceiptText} onPress={() => setDialog("her receipt")}>
                {words.receiptHers(her.name)}
              </Button>
            )}
            {her.exempt === null ? (
              <Button small weight="quiet" onPress={() => setDialog("exempt")}>
                {words.exemptHer(her.name)}
              </Button>
            ) : (
              <Button
                small
                weight="quiet"
                onPress={() => lift.mutate({ year, person_id: her.person_id, reason: null })}
              >
                {words.liftHers(her.name)}
              </Button>
            )}
          </div>
        )}
      </div>
      {dialog === "exempt" && her && <ExemptDialog year={year} line={her} onClose={() => setDialog(null)} />}
      {dialog === "receipt" && (
        <ReceiptDialog
          year={year}
          unit={branch.unit_id}
          name={branch.unit_name}
          amount={unreceipted}
          person={null}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "her receipt" && her && (
        <ReceiptDialog
          year={year}
          unit={branch.unit_id}
          name={her.name}
          amount={her.paid - her.receipted}
          person={her.person_id}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}

function Member({ line }: { line: FeeLine }) {
  const words = useWords().fund.branches;
  return (
    <span className={styles.member}>
      {line.name}
      {line.exempt !== null && (
        <Chip tone="info">
          {words.isExempt}: {line.exempt}
        </Chip>
      )}
      {line.joined_later && <Chip>{words.joinedLater}</Chip>}
      {line.left_on && <Chip>{words.hasLeft(shortDay(daysFrom(line.left_on, -1)))}</Chip>}
    </span>
  );
}
