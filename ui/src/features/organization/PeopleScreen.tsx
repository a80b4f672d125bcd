// Choosing people and putting them somewhere: a new branch from a filter, a part of a unit that becomes its own, or another branch. Three steps: who,
// what and when, and what it would do. Nothing is written before the last button.

import { useNavigate, useSearch } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import {
  type BranchKind,
  type CandidateFilter,
  type Founding,
  fieldErrors,
  type PersonId,
  type StructureChange,
  type UnitId,
  type UnitRow,
  useAsk,
  useChange,
  useDesk,
} from "../../bridge";
import {
  Button,
  Card,
  count,
  type DateEntry,
  Note,
  Page,
  PageHeader,
  type Step,
  Steps,
  UNREADABLE,
} from "../../design";
import { useWords } from "../../words";
import { ChoosePeople } from "./ChoosePeople";
import type { Mode } from "./choosing";
import { FoundingPapers } from "./FoundingPapers";
import { NameAndDay, type Naming } from "./NameAndDay";
import { NOBODY, type Picking, pickOf } from "./peoplePick";
import styles from "./Structure.module.css";
import { WhatIf } from "./WhatIf";

type StepId = "people" | "naming" | "check";
const STEPS: readonly StepId[] = ["people", "naming", "check"];

const EVERYBODY: CandidateFilter = {
  units: [],
  age_from: null,
  age_to: null,
  core_only: false,
  party_only: false,
  flag: null,
  without_officers: false,
  without_young: false,
};

export function PeopleScreen() {
  const words = useWords();
  const say = words.structure.found;
  const { today } = useDesk();
  const { unit: unitId } = useSearch({ strict: false });
  const settings = useAsk("get_settings", {}).data;
  const units = useAsk("list_units", { on: today }, { keep: true }).data;
  const mode = useSearch({ strict: false }).mode ?? "found";
  const unit = units?.find((each) => each.id === unitId);
  if (!settings || !units || (mode !== "found" && !unit))
    return (
      <Page>
        <PageHeader title={mode === "found" ? say.titles.found : words.organization.title} />
        {units && settings && <Note tone="info">{words.organization.empty.gone}</Note>}
      </Page>
    );
  const young: CandidateFilter = {
    ...EVERYBODY,
    age_from: settings.young_from,
    age_to: settings.young_to,
    without_young: true,
  };
  return (
    <Choosing
      key={`${mode} ${unitId}`}
      mode={mode}
      unit={mode === "found" ? null : (unit ?? null)}
      units={units}
      start={mode === "found" ? young : { ...EVERYBODY, units: unitId === undefined ? [] : [unitId] }}
    />
  );
}

interface ChoosingProps {
  mode: Mode;
  unit: UnitRow | null;
  units: readonly UnitRow[];
  start: CandidateFilter;
}

function Choosing({ mode, unit, units, start }: ChoosingProps) {
  const words = useWords();
  const say = words.structure.found;
  const { language, today } = useDesk();
  const navigate = useNavigate();
  const [step, setStep] = useState<StepId>("people");
  const [filter, setFilter] = useState(start);
  const [picking, setPicking] = useState<Picking>(NOBODY);
  const [groups, setGroups] = useState<readonly UnitId[]>([]);
  const [naming, setNaming] = useState<Naming>({
    name: mode === "found" ? say.foundName : "",
    branchKind: mode === "found" ? "young" : "area",
    head: null,
    deputies: [],
    to: null,
    day: today as DateEntry,
  });
  const isFound = mode === "found";
  const pick = pickOf(isFound ? filter : null, picking);
  const day = naming.day !== null && naming.day !== UNREADABLE ? naming.day : null;
  const chosen = useAsk(
    "list_candidates",
    { filter, on: day ?? today, search: "", picked: pick, offset: 0, limit: 1 },
    { keep: true },
  ).data;
  const people = chosen?.total ?? 0;
  const isSomebody = people > 0 || groups.length > 0;
  const change = day && isSomebody ? changeOf(mode, unit, naming, groups, pick, day) : null;
  const preview = useAsk("preview_structure", change ?? NOTHING, {
    enabled: change !== null && step === "check",
    handlesProblem: true,
  });
  const done = useChange("change_structure", {
    said: say.done[mode],
    handlesProblem: true,
    onDone: (id) => void navigate({ to: "/organization/$unitId", params: { unitId: String(id) } }),
  });
  const problem = done.error ?? (change && step === "check" ? preview.error : null);
  const errors = fieldErrors(problem, language, ["name", "day", "to", "deputies", "groups", "pick"]);
  const at = STEPS.indexOf(step);
  const title = unit && mode !== "found" ? say.titles[mode](unit.name) : say.titles.found;

  const state = (id: StepId): Step["state"] => (id === step ? "current" : STEPS.indexOf(id) < at ? "done" : "todo");
  const steps: Step[] = [
    { id: "people", name: say.people, note: say.peopleNote(count(people)), state: state("people") },
    { id: "naming", name: say.naming[mode], state: state("naming") },
    { id: "check", name: say.check[mode], state: state("check") },
  ];

  return (
    <Page height={step === "people" ? "fill" : "flow"}>
      <PageHeader
        title={title}
        actions={
          <Button
            weight="quiet"
            icon={ArrowLeft}
            onPress={() =>
              void (unit
                ? navigate({ to: "/organization/$unitId", params: { unitId: String(unit.id) } })
                : navigate({ to: "/organization" }))
            }
          >
            {say.back}
          </Button>
        }
      />
      <div className={styles.steps}>
        <Steps label={say.steps} steps={steps} onStep={(id) => STEPS.includes(id as StepId) && setStep(id as StepId)} />
        <div className={styles.tools}>
          {at > 0 && <Button onPress={() => setStep(STEPS[at - 1] ?? "people")}>{say.previous}</Button>}
          {step === "check" ? (
            <Button
              weight="primary"
              isDisabled={change === null || preview.error !== null || preview.data === undefined}
              isPending={done.isPending}
              onPress={() => change && done.mutate(change)}
            >
              {say.submit[mode]}
            </Button>
          ) : (
            <Button weight="primary" isDisabled={!isSomebody} onPress={() => setStep(STEPS[at + 1] ?? "check")}>
              {say.next}
            </Button>
          )}
        </div>
      </div>
      {step === "people" && (
        <ChoosePeople
          mode={mode}
          unit={unit}
          units={units}
          on={day ?? today}
          filter={filter}
          onFilter={(next) => {
            setFilter(next);
            // Ticks taken out belong to the filter they were made under; those put in stay.
            setPicking((old) => ({ ...old, without: new Set() }));
          }}
          picking={picking}
          onPicking={setPicking}
          groups={groups}
          onGroups={setGroups}
        />
      )}
      {step === "naming" && (
        <NameAndDay
          mode={mode}
          unit={unit}
          units={units}
          naming={naming}
          onNaming={setNaming}
          pick={pick}
          filter={filter}
          errors={errors}
        />
      )}
      {step === "check" && (
        <div className={styles.checking}>
          {[...errors.values()].map((text) => (
            <Note key={text} tone="bad">
              {text}
            </Note>
          ))}
          {change === null && <Note tone="info">{words.structure.whatIf.waiting}</Note>}
          {change && preview.data && !preview.error && (
            <>
              <Card title={words.structure.whatIf.title}>
                <WhatIf preview={preview.data} />
              </Card>
              {/* Once it is founded, what was planned can no longer be. */}
              {isFound && !done.isPending && !done.isSuccess && (
                <Card title={words.structure.papers.title}>
                  <FoundingPapers founding={{ kind: "planned", change } satisfies Founding} />
                </Card>
              )}
            </>
          )}
        </div>
      )}
    </Page>
  );
}

const NOTHING: StructureChange = { kind: "dissolve", unit: 0, to: null, day: "2000-01-01" };

/** Null while something is missing. */
function changeOf(
  mode: Mode,
  unit: UnitRow | null,
  naming: Naming,
  groups: readonly UnitId[],
  pick: ReturnType<typeof pickOf>,
  day: string,
): StructureChange | null {
  const name = naming.name.trim();
  const officers: { head: PersonId | null; deputies: PersonId[] } = {
    head: naming.head?.id ?? null,
    deputies: naming.deputies.map((person) => person.id),
  };
  if (mode === "move") return naming.to === null ? null : { kind: "move_members", pick, to: naming.to, day };
  if (name === "") return null;
  const branch_kind: BranchKind = naming.branchKind;
  if (mode === "found") return { kind: "found", name, branch_kind, pick, ...officers, day };
  return unit && { kind: "split", unit: unit.id, name, groups: [...groups], pick, ...officers, day };
}
