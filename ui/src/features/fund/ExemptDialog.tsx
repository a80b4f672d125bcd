// Exempts one member from one year's fee, with the reason.

import { useState } from "react";
import { type FeeLine, fieldErrors, useChange, useDesk } from "../../bridge";
import { Field, FormDialog } from "../../design";
import { useWords } from "../../words";

export function ExemptDialog({ year, line, onClose }: { year: number; line: FeeLine; onClose: () => void }) {
  const words = useWords().fund.exempt;
  const { language } = useDesk();
  const [reason, setReason] = useState("");
  const exempt = useChange("exempt_from_fee", {
    said: words.done(line.name),
    handlesProblem: true,
    onDone: onClose,
  });
  const errors = fieldErrors(exempt.error, language, ["reason"]);
  return (
    <FormDialog
      title={words.title(line.name)}
      submit={words.save}
      onClose={onClose}
      isReady={reason.trim() !== ""}
      isPending={exempt.isPending}
      problem={errors.get("")}
      onSubmit={() => exempt.mutate({ year, person_id: line.person_id, reason: reason.trim() })}
    >
      <Field
        label={words.reason}
        help={words.reasonHelp}
        value={reason}
        onChange={setReason}
        error={errors.get("reason")}
        isRequired
        autoFocus
      />
    </FormDialog>
  );
}
