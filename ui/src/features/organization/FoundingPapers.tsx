// The papers of a new branch as they would print, and saving them.

import { Download } from "lucide-react";
import { useState } from "react";
import { type Founding, type FoundingPaperKind, useBytes, useChange, useDesk } from "../../bridge";
import { Button, Choice, Dialog, Note, PdfPages } from "../../design";
import { useWords } from "../../words";
import styles from "./Structure.module.css";

export function FoundingPapers({ founding }: { founding: Founding }) {
  const { structure, shell } = useWords();
  const say = structure.papers;
  const { hidden } = useDesk().state;
  const [paper, setPaper] = useState<FoundingPaperKind>("proposal");
  const bytes = useBytes("founding_paper", { founding, paper }, { enabled: !hidden }).data ?? null;
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
        {hidden ? <Note>{shell.privacy.pages}</Note> : <PdfPages bytes={bytes} label={say[paper]} />}
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
