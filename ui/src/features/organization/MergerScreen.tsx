// Two wards become one: open the other's file, say what becomes of its branches, who is in both and what stays where they differ, look at the sums,
// and do it as one step that can be undone. Below stand the wards that have come in, with the record to sign.

import { useNavigate } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useEffect, useState } from "react";
import { fieldErrors, type MergerPlan, useAsk, useChange, useDesk, type WardSummary } from "../../bridge";
import { Button, count, Note, Page, PageHeader, type Step, Steps } from "../../design";
import { useWords } from "../../words";
import { MergedWards } from "./MergedWards";
import { MergerBranches } from "./MergerBranches";
import { MergerCheck } from "./MergerCheck";
import { MergerOpen } from "./MergerOpen";
import { MergerConflicts, MergerPeople } from "./MergerPeople";
import styles from "./Structure.module.css";

type StepId = "open" | "branches" | "people" | "conflicts" | "check";
const STEPS: readonly StepId[] = ["open", "branches", "people", "conflicts", "check"];

export function MergerScreen() {
  const { merger: say } = useWords();
  const { language, today } = useDesk();
  const navigate = useNavigate();
  const [step, setStep] = useState<StepId>("open");
  const [other, setOther] = useState<WardSummary | null>(null);
  const [plan, setPlan] = useState<MergerPlan>({
    day: today,
    ward_name: null,
    upper_level: null,
    mark: "",
    branches: [],
    people: [],
    likely_are_same: false,
    rule: "ours",
    conflicts: [],
  });
  const set = (part: Partial<MergerPlan>) => setPlan((old) => ({ ...old, ...part }));
  // A list that was taken in waits with the core; it is found again after the way through the import.
  const list = useAsk("other_list", {}, { keep: true }).data ?? null;
  useEffect(() => {
    if (!list) return;
    setOther(list);
    setPlan((old) => ({ ...old, mark: list.mark, branches: [], people: [], conflicts: [] }));
  }, [list]);
  const preview = useAsk("preview_merger", plan, { enabled: other !== null, keep: true, handlesProblem: true });
  // Done on trial and taken back, which takes its time: only where the sums are shown.
  const check = useAsk("check_merger", plan, { enabled: other !== null && step === "check", handlesProblem: true });
  const merge = useChange("merge_wards", {
    said: say.done,
    handlesProblem: true,
    onDone: () => {
      setOther(null);
      setStep("open");
    },
  });
  const at = STEPS.indexOf(step);
  const errors = fieldErrors(
    merge.error ?? (other ? (preview.error ?? (step === "check" ? check.error : null)) : null),
    language,
    [],
  );
  const view = other && !preview.error ? preview.data : undefined;
  const sums = other && !check.error ? check.data : undefined;
  const notes: Record<StepId, string | undefined> = {
    open: other?.name,
    branches: view && count(view.branches.length),
    people: view && count(view.matches.filter((row) => row.same).length),
    conflicts: view && count(view.conflicts.length),
    check: sums && (sums.fits ? say.ok : say.off),
  };
  const steps = STEPS.map(
    (id, index): Step => ({
      id,
      name: say.step[id],
      ...(notes[id] ? { note: notes[id] } : {}),
      state: id === step ? "current" : index < at ? "done" : "todo",
    }),
  );
  return (
    <Page>
      <PageHeader
        title={say.title}
        actions={
          <Button weight="quiet" icon={ArrowLeft} onPress={() => void navigate({ to: "/organization" })}>
            {say.back}
          </Button>
        }
      />
      <div className={styles.steps}>
        <Steps
          label={say.steps}
          steps={steps}
          onStep={(id) => other && STEPS.includes(id as StepId) && setStep(id as StepId)}
        />
        <div className={styles.tools}>
          {at > 0 && <Button onPress={() => setStep(STEPS[at - 1] ?? "open")}>{say.previous}</Button>}
          {step === "check" ? (
            <Button
              weight="primary"
              isDisabled={!sums || check.isFetching}
              isPending={merge.isPending}
              onPress={() => merge.mutate(plan)}
            >
              {say.merge}
            </Button>
          ) : (
            <Button
              weight={other ? "primary" : "plain"}
              isDisabled={!other}
              onPress={() => setStep(STEPS[at + 1] ?? "check")}
            >
              {say.next}
            </Button>
          )}
        </div>
      </div>
      {[...errors.values()].map((text) => (
        <Note key={text} tone="bad">
          {text}
        </Note>
      ))}
      {other && (step === "check" ? !sums && !check.error : !view && !preview.error) && (
        <p className={styles.quiet}>{say.waiting}</p>
      )}
      {step === "open" && (
        <>
          <MergerOpen
            other={other}
            onOpened={(summary) => {
              setOther(summary);
              set({ mark: summary.mark, branches: [], people: [], conflicts: [] });
            }}
            plan={plan}
            onPlan={set}
          />
          <MergedWards />
        </>
      )}
      {view && step === "branches" && <MergerBranches view={view} plan={plan} onPlan={set} />}
      {view && step === "people" && <MergerPeople view={view} plan={plan} onPlan={set} />}
      {view && step === "conflicts" && <MergerConflicts view={view} plan={plan} onPlan={set} />}
      {sums && step === "check" && <MergerCheck check={sums} leftOut={other?.left_out ?? null} />}
    </Page>
  );
}
