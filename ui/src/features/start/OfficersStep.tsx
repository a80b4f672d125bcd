// Step 4: who leads the ward's union since when, and which of them sits here.

import { Plus, Trash2 } from "lucide-react";
import type { Post } from "../../bridge";
import { Button, DateField, Field, IconButton, Note, Select } from "../../design";
import { useWords } from "../../words";
import styles from "./FirstRun.module.css";
import type { PlannedOfficer } from "./plan";
import { StepHead, type StepProps } from "./WardStep";

const WARD_POSTS = ["chair", "vice_chair", "standing_member", "committee_member"] as const satisfies readonly Post[];

export function OfficersStep({ plan, onChange, errors }: StepProps) {
  const { start, named } = useWords();
  const edit = (key: number, part: Partial<PlannedOfficer>) =>
    onChange({ officers: plan.officers.map((each) => (each.key === key ? { ...each, ...part } : each)) });
  const posts: { id: Post; name: string }[] = WARD_POSTS.map((post) => ({ id: post, name: named.codes.post[post] }));
  const written = plan.officers.filter((officer) => officer.name.trim() !== "");
  return (
    <>
      <StepHead title={start.officersTitle} text={start.officersText} />
      <div className={styles.rows}>
        {plan.officers.map((officer, index) => (
          <div key={officer.key} className={styles.officerRow}>
            <Field
              label={start.officerName}
              value={officer.name}
              onChange={(name) => edit(officer.key, { name })}
              autoFocus={index === 0}
              maxLength={80}
            />
            <Select
              label={start.post}
              options={posts}
              value={officer.post}
              onChange={(post) => edit(officer.key, { post })}
            />
            <DateField
              label={start.since}
              value={officer.from}
              onChange={(from) => edit(officer.key, { from })}
              error={errors.get(`since${officer.key}`)}
            />
            <Field
              label={start.otherTitle}
              value={officer.otherTitle}
              onChange={(otherTitle) => edit(officer.key, { otherTitle })}
              maxLength={60}
              placeholder="ĐUV"
            />
            <IconButton
              icon={Trash2}
              label={start.removeOfficer(officer.name)}
              className={styles.remove ?? ""}
              onPress={() => onChange({ officers: plan.officers.filter((each) => each.key !== officer.key) })}
            />
          </div>
        ))}
      </div>
      <div>
        <Button
          weight="quiet"
          icon={Plus}
          onPress={() =>
            onChange({
              officers: [
                ...plan.officers,
                {
                  key: Date.now(),
                  name: "",
                  post: "standing_member",
                  otherTitle: "",
                  from: plan.officers.at(-1)?.from ?? null,
                },
              ],
            })
          }
        >
          {start.addOfficer}
        </Button>
      </div>
      {written.length > 0 && (
        <Select
          label={start.whoAreYou}
          help={start.whoHelp}
          error={errors.get("officer")}
          options={written.map((officer) => ({ id: officer.key, name: officer.name.trim() }))}
          value={written.some((officer) => officer.key === plan.officer) ? plan.officer : null}
          onChange={(officer) => onChange({ officer })}
        />
      )}
      {written.length === 0 && errors.has("officer") && <Note tone="bad">{errors.get("officer")}</Note>}
    </>
  );
}
