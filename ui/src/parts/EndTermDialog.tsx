// Ending a term of office: its last day, who follows, and who does what she leaves undone.

import { useState } from "react";
import { fieldErrors, type Term, useChange, useDesk } from "../bridge";
import { type DateEntry, DateField, FormDialog, UNREADABLE } from "../design";
import { useWords } from "../words";
import { HandOverFields } from "./HandOverFields";
import { useHandOver } from "./useHandOver";

export function EndTermDialog({ term, onClose }: { term: Term; onClose: () => void }) {
  const words = useWords();
  const say = words.organization;
  const { language, today } = useDesk();
  const [day, setDay] = useState<DateEntry>(today);
  const handing = useHandOver(term.person_id, day, term.id);
  const end = useChange("end_term", {
    said: say.officers.ended(term.person_name),
    handlesProblem: true,
    onDone: onClose,
  });
  const errors = fieldErrors(end.error, language, ["last_day", "successors", "tasks"]);
  return (
    <FormDialog
      title={say.officers.end}
      submit={say.officers.end}
      size={handing.isAsked ? "medium" : "small"}
      onClose={onClose}
      isReady={day !== null && day !== UNREADABLE && handing.isReady}
      isPending={end.isPending}
      problem={errors.get("")}
      onSubmit={() => day && end.mutate({ id: term.id, last_day: day, hand_over: handing.handOver })}
    >
      <p>{say.officers.endText(term.person_name, words.named.codes.post[term.post])}</p>
      <DateField
        label={say.fields.term_last_day}
        value={day}
        onChange={setDay}
        error={errors.get("last_day")}
        isRequired
        autoFocus
      />
      <HandOverFields
        name={term.person_name}
        handing={handing}
        error={errors.get("successors") ?? errors.get("tasks")}
      />
    </FormDialog>
  );
}
