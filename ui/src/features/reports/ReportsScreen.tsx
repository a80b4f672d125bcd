// The month's report: figures of the whole ward, figures branch by branch, and the narrative. The month is the one chosen at the top right.

import { BellRing, FileSpreadsheet, LockKeyhole, LockKeyholeOpen } from "lucide-react";
import { useState } from "react";
import { useAsk, useChange, useDesk } from "../../bridge";
import { Button, count, Page, PageHeader, State, Tabs, useScreenKey, useToast } from "../../design";
import { useWords } from "../../words";
import { BranchesTab } from "./BranchesTab";
import { nextStep, notReported } from "./cells";
import { LockMonth } from "./LockMonth";
import { NarrativeTab } from "./NarrativeTab";
import { Reminder } from "./Reminder";
import { WardTab } from "./WardTab";

type TabId = "ward" | "branches" | "narrative";

export function ReportsScreen() {
  const { month } = useDesk();
  return <MonthReport key={month} month={month} />;
}

// Remembered over months and screens, not over a restart: she types branch after branch, month after month.
let lastTab: TabId = "ward";

function MonthReport({ month }: { month: string }) {
  const { reports: words } = useWords();
  const form = useAsk("report_form", { month }).data;
  const table = useAsk("ward_table", { month }).data;
  const branches = useAsk("branch_reports", { month }).data;
  const [tab, setTab] = useState<TabId>(lastTab);
  const [dialog, setDialog] = useState<"reminder" | "lock" | null>(null);
  const excel = useExcel(month);
  useScreenKey("export", excel.write);

  const isLocked = table?.locked ?? false;
  const step = branches ? nextStep(branches, isLocked) : null;
  const late = notReported(branches ?? []).length;
  // While typing a branch, the filled button is in its own head.
  const weight = (of: typeof step) => (step === of && tab !== "branches" ? "primary" : "plain");

  return (
    <Page height="fill">
      <PageHeader
        title={words.monthTitle(month)}
        second={table && form ? words.line(count(table.submitted), count(table.asked), form.name) : undefined}
        beside={isLocked ? <State tone="ok">{words.locked}</State> : undefined}
        actions={
          <>
            {isLocked && (
              <Button icon={LockKeyholeOpen} onPress={() => setDialog("lock")}>
                {words.unlock}
              </Button>
            )}
            {!isLocked && step !== "remind" && late > 0 && (
              <Button icon={BellRing} onPress={() => setDialog("reminder")}>
                {words.remind(late)}
              </Button>
            )}
            {!isLocked && step === "remind" && (
              <Button icon={LockKeyhole} onPress={() => setDialog("lock")}>
                {words.lock}
              </Button>
            )}
            <Button
              icon={FileSpreadsheet}
              weight={weight("send")}
              isPending={excel.isWriting}
              isDisabled={!table}
              onPress={excel.write}
            >
              {words.exportExcel}
            </Button>
            {step === "remind" && (
              <Button icon={BellRing} weight={weight("remind")} onPress={() => setDialog("reminder")}>
                {words.remind(late)}
              </Button>
            )}
            {step === "lock" && (
              <Button icon={LockKeyhole} weight={weight("lock")} onPress={() => setDialog("lock")}>
                {words.lock}
              </Button>
            )}
          </>
        }
      />
      {form && table && branches && (
        <Tabs
          label={words.tabs.label}
          value={tab}
          onChange={(to) => {
            lastTab = to;
            setTab(to);
          }}
          tabs={[
            { id: "ward", name: words.tabs.ward, content: <WardTab form={form} table={table} /> },
            {
              id: "branches",
              name: words.tabs.branches,
              content: <BranchesTab form={form} month={month} branches={branches} isLocked={isLocked} />,
            },
            {
              id: "narrative",
              name: words.tabs.narrative,
              content: <NarrativeTab form={form} month={month} isLocked={isLocked} />,
            },
          ]}
        />
      )}
      {dialog === "reminder" && <Reminder month={month} onClose={() => setDialog(null)} />}
      {dialog === "lock" && (
        <LockMonth
          month={month}
          isLocked={isLocked}
          late={notReported(branches ?? [])}
          onClose={() => setDialog(null)}
        />
      )}
    </Page>
  );
}

function useExcel(month: string) {
  const { common } = useWords();
  const toast = useToast();
  const open = useChange("open_saved_file");
  const write = useChange("save_report", {
    onDone: (file) => {
      if (!file) return;
      toast({
        text: common.savedFile(file.file_name, file.folder_name),
        action: { label: common.openFile, onPress: () => open.mutate(file) },
      });
    },
  });
  return { write: () => write.mutate({ month }), isWriting: write.isPending };
}
