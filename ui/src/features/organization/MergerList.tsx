// The other ward has no office file but a list: it is named here, and read by the import's own steps.

import { useNavigate } from "@tanstack/react-router";
import { FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import { fieldErrors, useChange, useDesk, type WardSummary } from "../../bridge";
import { Button, count, Field, Note } from "../../design";
import { useWords } from "../../words";
import styles from "./Structure.module.css";

export function MergerList({ other }: { other: WardSummary | null }) {
  const { merger: say } = useWords();
  const { language } = useDesk();
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const start = useChange("start_other_list", {
    handlesProblem: true,
    onDone: () => void navigate({ to: "/members/import" }),
  });
  const errors = fieldErrors(start.error, language, ["ward_name"]);
  const leftOut = other?.left_out ?? null;
  return (
    <>
      <p className={styles.quiet}>{say.listText}</p>
      {errors.get("") && <Note tone="bad">{errors.get("")}</Note>}
      <form
        className={styles.secret}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          start.mutate({ ward_name: name });
        }}
      >
        <Field
          label={say.listWard}
          help={say.listWardHelp}
          value={name}
          onChange={setName}
          error={errors.get("ward_name")}
          isRequired
        />
        <div>
          <Button
            type="submit"
            icon={FileSpreadsheet}
            weight={other ? "plain" : "primary"}
            isPending={start.isPending}
            isDisabled={name.trim() === ""}
          >
            {leftOut === null ? say.startList : say.startOtherList}
          </Button>
        </div>
      </form>
      {leftOut !== null && (
        <Note tone={leftOut > 0 ? "warn" : "ok"}>{leftOut > 0 ? say.listLeftOut(count(leftOut)) : say.listWhole}</Note>
      )}
    </>
  );
}
