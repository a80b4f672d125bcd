// The first step: the other ward's file, and what holds from the day of the merger.

import { FolderOpen } from "lucide-react";
import { useState } from "react";
import { fieldErrors, type MergerPlan, type OtherWardFile, useChange, useDesk, type WardSummary } from "../../bridge";
import { Button, Card, Choice, count, DateField, Facts, Field, Note, UNREADABLE } from "../../design";
import { useWords } from "../../words";
import { MergerList } from "./MergerList";
import styles from "./Structure.module.css";

interface MergerOpenProps {
  other: WardSummary | null;
  onOpened: (summary: WardSummary) => void;
  plan: MergerPlan;
  onPlan: (part: Partial<MergerPlan>) => void;
}

export function MergerOpen({ other, onOpened, plan, onPlan }: MergerOpenProps) {
  const { merger: say } = useWords();
  const { language } = useDesk();
  const [source, setSource] = useState<"office" | "list" | null>(null);
  const from = source ?? (other && other.left_out !== null ? "list" : "office");
  const [file, setFile] = useState<OtherWardFile | null>(null);
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const open = useChange("open_other_ward", { handlesProblem: true, onDone: onOpened });
  const pick = useChange("pick_other_ward", {
    handlesProblem: true,
    onDone: (picked) => {
      if (!picked) return;
      setFile(picked);
      setPassword("");
      setCode("");
      if (!picked.needs_secret) open.mutate({});
    },
  });
  const problem = fieldErrors(open.error ?? pick.error, language, []).get("");
  const secrets = {
    ...(password === "" ? {} : { password }),
    ...(code.trim() === "" ? {} : { recovery_code: code.trim() }),
  };
  return (
    <>
      <Card className={styles.naming} title={say.step.open}>
        <Choice
          label={say.sources}
          value={from}
          onChange={setSource}
          options={[
            { id: "office" as const, name: say.fromOffice },
            { id: "list" as const, name: say.fromList },
          ]}
        />
        {from === "list" ? <MergerList other={other} /> : <p className={styles.quiet}>{say.openText}</p>}
        {from === "office" && (
          <>
            <div>
              <Button
                icon={FolderOpen}
                weight={file ? "plain" : "primary"}
                isPending={pick.isPending}
                onPress={() => pick.mutate({})}
              >
                {file ? say.pickOther : say.pick}
              </Button>
            </div>
            {file && <p>{say.picked(file.file_name)}</p>}
            {problem && <Note tone="bad">{problem}</Note>}
            {file?.needs_secret && !other && (
              <form
                className={styles.secret}
                noValidate
                onSubmit={(event) => {
                  event.preventDefault();
                  open.mutate(secrets);
                }}
              >
                <Field label={say.password} type="password" value={password} onChange={setPassword} autoFocus />
                <Field label={say.code} value={code} onChange={setCode} autoComplete="off" />
                <div>
                  <Button
                    type="submit"
                    weight="primary"
                    isPending={open.isPending}
                    isDisabled={Object.keys(secrets).length === 0}
                  >
                    {say.open}
                  </Button>
                </div>
              </form>
            )}
          </>
        )}
        {other && (
          <Facts
            facts={[
              { name: say.facts.name, value: other.name },
              { name: say.facts.members, value: count(other.members) },
              { name: say.facts.people, value: count(other.people) },
              { name: say.facts.branches, value: count(other.branches) },
              { name: say.facts.groups, value: count(other.groups) },
              { name: say.facts.months, value: count(other.reported_months) },
            ]}
          />
        )}
      </Card>
      {other && <FromTheDay other={other} plan={plan} onPlan={onPlan} />}
    </>
  );
}

function FromTheDay({
  other,
  plan,
  onPlan,
}: {
  other: WardSummary;
  plan: MergerPlan;
  onPlan: (part: Partial<MergerPlan>) => void;
}) {
  const { merger: say } = useWords();
  return (
    <Card className={styles.naming} title={say.planTitle}>
      <DateField
        label={say.day}
        help={say.dayHelp}
        value={plan.day}
        onChange={(day) => {
          if (day === null || day === UNREADABLE) return;
          onPlan({ day, upper_level: plan.upper_level && { ...plan.upper_level, valid_from: day } });
        }}
        isRequired
      />
      <Field
        label={say.mark}
        help={say.markHelp(`Chi hội 1 (${plan.mark || other.mark})`)}
        value={plan.mark}
        onChange={(mark) => onPlan({ mark })}
      />
      <Field
        label={say.wardName}
        value={plan.ward_name ?? ""}
        onChange={(name) => onPlan({ ward_name: name === "" ? null : name })}
      />
      <Field
        label={say.upper}
        help={say.upperHelp}
        value={plan.upper_level?.name ?? ""}
        onChange={(name) =>
          onPlan({ upper_level: name === "" ? null : { name, valid_from: plan.day, last_day: null } })
        }
      />
    </Card>
  );
}
