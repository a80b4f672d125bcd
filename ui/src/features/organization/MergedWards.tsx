// Wards that have come in, each with the hand-over record as it prints.

import { Download, FileText } from "lucide-react";
import { useState } from "react";
import { useAsk, useBytes, useChange } from "../../bridge";
import { Button, Card, Dialog, PdfPages, shortDay } from "../../design";
import { useWords } from "../../words";
import styles from "./Structure.module.css";

export function MergedWards() {
  const { merger: say } = useWords();
  const merged = useAsk("list_merged_wards", {}, { keep: true }).data ?? [];
  const [shown, setShown] = useState<number | null>(null);
  if (merged.length === 0) return null;
  return (
    <Card className={styles.naming} title={say.merged}>
      <ul className={styles.lines}>
        {merged.map((ward) => (
          <li key={ward.id} className={styles.tools}>
            <span>{say.mergedLine(ward.name, shortDay(ward.day))}</span>
            <Button small icon={FileText} onPress={() => setShown(ward.id)}>
              {say.record}
            </Button>
          </li>
        ))}
      </ul>
      {shown !== null && <RecordDialog id={shown} onClose={() => setShown(null)} />}
    </Card>
  );
}

function RecordDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const { merger: say } = useWords();
  const bytes = useBytes("merger_record", { id }).data ?? null;
  const save = useChange("save_merger_record");
  return (
    <Dialog
      title={say.record}
      size="large"
      isOpen
      onClose={onClose}
      footer={
        <Button weight="primary" icon={Download} isPending={save.isPending} onPress={() => save.mutate({ id })}>
          {say.saveRecord}
        </Button>
      }
    >
      <div className={styles.paper}>
        <PdfPages bytes={bytes} label={say.record} />
      </div>
    </Dialog>
  );
}
