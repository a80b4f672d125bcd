// Nhập danh sách: four steps from a file to the register. The core holds the import; this screen only says which step is looked at.

import { useNavigate } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { type ImportResult, problemOf, sentence, useChange, useDesk } from "../../bridge";
import { Button, count, Note, Page, PageHeader, Steps } from "../../design";
import { useWords } from "../../words";
import { ColumnsStep } from "./ColumnsStep";
import { FilesStep } from "./FilesStep";
import styles from "./Imports.module.css";
import { PreviewStep } from "./PreviewStep";
import { ResultStep } from "./ResultStep";
import { fileName, hasName, type Overview, oneBranch, rowsToWrite, takenLists, useImport } from "./useImport";

const STEPS = ["files", "columns", "preview", "done"] as const;
type StepId = (typeof STEPS)[number];

export function ImportScreen() {
  const all = useWords();
  const words = all.imports;
  const { language } = useDesk();
  const navigate = useNavigate();
  const { error, overview } = useImport();
  const [step, setStep] = useState<StepId>("files");
  const [makesBranches, setMakesBranches] = useState(true);
  const [result, setResult] = useState<{ done: ImportResult; branch: string; ofOther: string | null } | null>(null);
  const forget = useChange("cancel_import");
  const leaveOther = useChange("close_other_ward", { onDone: () => void navigate({ to: "/organization/merger" }) });
  const commit = useChange("commit_import", {
    handlesProblem: true,
    onDone: (done) => {
      setResult({
        done,
        branch: overview ? oneBranch(overview) : "",
        ofOther: overview?.other_ward ?? null,
      });
      setStep("done");
    },
  });
  const part = useRef<HTMLElement>(null);
  const shown = useRef(step);

  // The next step's words are read from their beginning, and Enter pressed twice does not write.
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    (part.current?.querySelector<HTMLElement>("[role=grid]") ?? part.current)?.focus({ preventScroll: true });
    part.current?.closest("main")?.scrollTo({ top: 0 });
  }, [step]);

  if (error) return <Broken>{sentence(problemOf(error), language)}</Broken>;
  if (!overview) return <Page>{null}</Page>;
  const lists = takenLists(overview);
  const toWrite = rowsToWrite(overview);
  const canGoOn = lists.length > 0 && lists.every(hasName);
  const at = STEPS.indexOf(step);

  const go = (to: StepId) => {
    commit.reset();
    setStep(to);
  };
  const other = result ? result.ofOther : overview.other_ward;
  const leave = () => (other === null ? void navigate({ to: "/members" }) : leaveOther.mutate({}));
  const startAgain = () => {
    forget.mutate({});
    setResult(null);
    go("files");
  };

  const primary: Record<StepId, ReactNode> = {
    files:
      lists.length > 0 ? (
        <Button weight="primary" iconAfter={ArrowRight} onPress={() => go("columns")}>
          {words.toColumns}
        </Button>
      ) : null,
    columns: (
      <Button weight="primary" iconAfter={ArrowRight} isDisabled={!canGoOn} onPress={() => go("preview")}>
        {words.toPreview(count(overview.counts.rows))}
      </Button>
    ),
    preview: (
      <Button
        weight="primary"
        isDisabled={toWrite === 0}
        isPending={commit.isPending}
        onPress={() => commit.mutate({ make_branches: makesBranches })}
      >
        {commit.isPending
          ? words.writing
          : toWrite === 0
            ? words.commitNone
            : other !== null
              ? words.other.take(count(toWrite))
              : words.commit(count(toWrite), oneBranch(overview))}
      </Button>
    ),
    done: null,
  };

  return (
    <Page height={step === "preview" ? "fill" : "flow"}>
      <PageHeader
        title={other === null ? words.title : words.other.title(other)}
        second={step === "done" ? undefined : told(overview, words)}
        actions={
          step === "done" ? undefined : (
            <>
              <Button onPress={() => (step === "files" ? leave() : go(STEPS[at - 1] ?? "files"))}>
                {all.common.back}
              </Button>
              {primary[step]}
            </>
          )
        }
      />
      <Steps
        label={words.steps}
        steps={STEPS.map((id, place) => ({
          id,
          name: words.step[id],
          note: noteOf(id, overview, words, result !== null),
          state: place < at || result ? "done" : place === at ? "current" : "todo",
        }))}
        {...(result || lists.length === 0
          ? {}
          : {
              onStep: (id: string) => {
                const to = STEPS.find((known) => known === id);
                if (to && to !== "done" && (to !== "preview" || canGoOn)) go(to);
              },
            })}
      />
      <section ref={part} tabIndex={-1} aria-label={words.step[step]} className={styles.part}>
        {commit.error && <Note tone="bad">{sentence(problemOf(commit.error), language)}</Note>}
        {step === "files" && <FilesStep overview={overview} onForget={startAgain} />}
        {step === "columns" && <ColumnsStep overview={overview} />}
        {step === "preview" && (
          <PreviewStep overview={overview} makesBranches={makesBranches} onMakesBranches={setMakesBranches} />
        )}
        {step === "done" && result && (
          <ResultStep
            result={result.done}
            branch={result.branch}
            isOther={result.ofOther !== null}
            onAgain={startAgain}
          />
        )}
      </section>
      {step !== "done" && (
        <p className={styles.foot}>{other === null ? words.nothingWritten : words.other.nothingWritten}</p>
      )}
    </Page>
  );
}

type ImportWords = ReturnType<typeof useWords>["imports"];

/** "chi-hoi-vntime.xls · trang DS · tiêu đề ở dòng 3" */
function told(overview: Overview, words: ImportWords): string | undefined {
  const lists = takenLists(overview);
  const [list] = lists;
  if (!list) return undefined;
  if (lists.length > 1) return words.filesRows(count(lists.length), count(overview.counts.rows));
  return [
    fileName(overview, list.file, words),
    ...(list.sheet === "" ? [] : [words.sheet(list.sheet)]),
    list.heading_first === null ? words.noHeading : words.headingRow(list.heading_first),
  ].join(" · ");
}

function noteOf(step: StepId, overview: Overview, words: ImportWords, isDone: boolean): string | undefined {
  const lists = takenLists(overview);
  if (lists.length === 0) return undefined;
  const columns = lists.flatMap((list) => list.columns).filter((column) => column.heading !== "" || column.field);
  const rows = count(overview.counts.rows);
  switch (step) {
    case "files":
      return words.filesRows(count(lists.length), rows);
    case "columns":
      return words.columnsKnown(columns.filter((column) => column.field).length, columns.length);
    case "preview":
      return words.rows(rows);
    case "done":
      return isDone ? words.doneNote : undefined;
  }
}

function Broken({ children }: { children: string }) {
  const words = useWords().imports;
  return (
    <Page>
      <PageHeader title={words.title} />
      <Note tone="bad">{children}</Note>
    </Page>
  );
}
