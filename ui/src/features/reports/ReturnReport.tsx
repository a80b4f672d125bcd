// Sending a branch's report back: what must be changed is kept with it.

import { useState } from "react";
import { type BranchReport, fieldErrors, useChange, useDesk } from "../../bridge";
import { Button, Dialog, TextArea } from "../../design";
import { useWords } from "../../words";

interface ReturnProps {
  month: string;
  report: BranchReport;
  onClose: () => void;
}

export function ReturnReport({ month, report, onClose }: ReturnProps) {
  const { reports, common } = useWords();
  const words = reports.branches;
  const { language } = useDesk();
  const [note, setNote] = useState(report.note);
  const mark = useChange("mark_branch_report", {
    said: words.returned(report.unit_name),
    handlesProblem: true,
    onDone: onClose,
  });
  const errors = fieldErrors(mark.error, language, ["note"]);
  return (
    <Dialog
      title={words.returnTitle(report.unit_name)}
      size="small"
      isOpen
      onClose={onClose}
      onSubmit={() =>
        mark.mutate({ month, unit_id: report.unit_id, state: "returned", received: report.received, note: note.trim() })
      }
      footer={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button weight="primary" type="submit" isPending={mark.isPending}>
            {words.return}
          </Button>
        </>
      }
    >
      <TextArea
        label={words.returnNote}
        value={note}
        onChange={setNote}
        autoFocus
        error={errors.get("note") ?? errors.get("")}
      />
    </Dialog>
  );
}
