// A year's fees: collected branch by branch, who still owes, the receipts, what went up. The year is the one of the month chosen at the top right,
// until another is chosen here.

import { useSearch } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight, FileSpreadsheet, Printer, Settings2 } from "lucide-react";
import { useEffect, useState } from "react";
import { type FeeReceipt, type FeeYear, useAsk, useChange, useDesk, useOnce } from "../../bridge";
import { Button, count, IconButton, Menu, Page, PageHeader, shortDay, Tabs, useScreenKey } from "../../design";
import { useWords } from "../../words";
import { BranchesTab } from "./BranchesTab";
import { DebtorsTab } from "./DebtorsTab";
import styles from "./FundScreen.module.css";
import { percentOf } from "./money";
import { ReceiptsTab } from "./ReceiptsTab";
import { RuleDialog } from "./RuleDialog";
import { UpwardTab } from "./UpwardTab";

type TabId = "branches" | "debtors" | "receipts" | "upward";

export function FundScreen() {
  const { fund: words } = useWords();
  const { month, today } = useDesk();
  const ofMonth = Number(month.slice(0, 4));
  const [year, setYear] = useState(ofMonth);
  useEffect(() => setYear(ofMonth), [ofMonth]);
  const [tab, setTab] = useState<TabId>("branches");
  const [isSetting, setSetting] = useState(false);
  const [receipt, setReceipt] = useState<FeeReceipt | null>(null);
  const { receipt: asked } = useSearch({ strict: false });
  const found = useAsk("get_fee_receipt", { id: asked ?? 0 }, { enabled: asked !== undefined }).data;
  useOnce(asked === undefined ? undefined : found, (receipt) => {
    setYear(receipt.fee_year);
    setTab("receipts");
    setReceipt(receipt);
  });
  const fees = useAsk("fee_year", { year }, { keep: true }).data;
  const excel = useChange("save_fee_workbook");
  const summary = useChange("save_fee_summary");
  const debtors = useChange("save_fee_debtors");
  useScreenKey("export", () => excel.mutate({ year }));
  useScreenKey("print", () => summary.mutate({ year }));

  return (
    <Page height="fill">
      <PageHeader
        title={words.title(String(year))}
        beside={
          <span className={styles.years}>
            <IconButton
              icon={ChevronLeft}
              small
              label={words.previousYear}
              isDisabled={year <= 2000}
              onPress={() => setYear(year - 1)}
            />
            <IconButton
              icon={ChevronRight}
              small
              label={words.nextYear}
              isDisabled={year > Number(today.slice(0, 4))}
              onPress={() => setYear(year + 1)}
            />
          </span>
        }
        second={
          fees &&
          [
            words.ruleLine(
              words.dong(count(fees.rule.amount)),
              count(fees.rule.upward_percent),
              shortDay(fees.rule.counted_on),
            ),
            !fees.is_set && words.ruleNotSet,
          ]
            .filter(Boolean)
            .join(" · ")
        }
        actions={
          <>
            <Button icon={Settings2} isDisabled={!fees} onPress={() => setSetting(true)}>
              {words.setRule}
            </Button>
            <Menu
              trigger={words.papers}
              icon={Printer}
              actions={[
                { id: "summary", name: words.printSummary, onAction: () => summary.mutate({ year }) },
                { id: "debtors", name: words.printDebtors, onAction: () => debtors.mutate({ year }) },
              ]}
            />
            <Button icon={FileSpreadsheet} isPending={excel.isPending} onPress={() => excel.mutate({ year })}>
              {words.exportExcel}
            </Button>
          </>
        }
      />
      {fees && fees.rule.year === year && (
        <>
          <WardSums fees={fees} />
          <Tabs
            label={words.tabs.label}
            value={tab}
            onChange={setTab}
            tabs={[
              { id: "branches", name: words.tabs.branches, content: <BranchesTab key={year} fees={fees} /> },
              { id: "debtors", name: words.tabs.debtors, content: <DebtorsTab key={year} fees={fees} /> },
              {
                id: "receipts",
                name: words.tabs.receipts,
                content: <ReceiptsTab key={year} year={year} open={receipt} onOpen={setReceipt} />,
              },
              { id: "upward", name: words.tabs.upward, content: <UpwardTab key={year} fees={fees} /> },
            ]}
          />
        </>
      )}
      {isSetting && fees && <RuleDialog rule={fees.rule} onClose={() => setSetting(false)} />}
    </Page>
  );
}

function WardSums({ fees }: { fees: FeeYear }) {
  const { fund } = useWords();
  const words = fund.sums;
  const { ward } = fees;
  const dong = (amount: number) => fund.dong(count(amount));
  const facts = [
    { name: words.due, value: dong(ward.due), note: words.people(count(ward.people - ward.exempt)) },
    {
      name: words.collected,
      value: dong(ward.collected),
      note: words.percent(count(percentOf(ward.due - ward.owing, ward.due))),
    },
    { name: words.owing, value: dong(ward.owing), note: words.people(count(ward.owing_people)) },
    { name: words.exempt, value: words.people(count(ward.exempt)) },
    { name: words.share, value: dong(ward.share), note: `${words.handedUp} ${dong(fees.handed_up)}` },
    {
      name: fees.to_hand_up < 0 ? words.tooMuch : words.toHandUp,
      value: dong(Math.abs(fees.to_hand_up)),
    },
  ];
  return (
    <dl className={styles.sums} aria-label={words.label}>
      {facts.map((fact) => (
        <div key={fact.name} className={styles.sum}>
          <dt>{fact.name}</dt>
          <dd className={styles.value}>{fact.value}</dd>
          {fact.note && <dd className={styles.note}>{fact.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
