// The papers of a new branch as they would print, and saving them.

import { Download } from "lucide-react";
import { useState } from "react";
import { type Founding, type FoundingPaperKind, useBytes, useChange } from "../../bridge";
import { Button, Choice, Dialog, PdfPages } from "../../design";
import { useWords } from "../../words";
import styles from "./Structure.module.css";

export function FoundingPapers({ founding }: { founding: Founding }) {
  const say = useWords().structure.papers;
  const [paper, setPaper] = useState<FoundingPaperKind>("proposal");
  const bytes = useBytes("founding_paper", { founding, paper }).data ?? null;
  const save = useChange("save_founding_paper");
  return (
    <div className={styles.papers}>
      <div className={styles.tools}>
        <Choice
          label={say.which}
          hideLabel
          value={paper}
          onChange={setPaper}
          options={[
            { id: "proposal", name: say.proposal },
            { id: "decision", name: say.decision },
            { id: "list", name: say.list },
          ]}
        />
        <Button icon={Download} isPending={save.isPending} onPress={() => save.mutate({ founding, paper })}>
          {say.save}
        </Button>
      </div>
      <p className={styles.quiet}>{say.note}</p>
      <div className={styles.paper}>
        <PdfPages bytes={bytes} label={say[paper]} />
      </div>
    </div>
  );
}

export function FoundingPapersDialog({ unit, onClose }: { unit: number; onClose: () => void }) {
  const say = useWords().structure.papers;
  return (
    <Dialog title={say.title} size="large" isOpen onClose={onClose}>
      <FoundingPapers founding={{ kind: "done", unit_id: unit }} />
    </Dialog>
  );
}
