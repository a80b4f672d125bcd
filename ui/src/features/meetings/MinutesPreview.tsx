// The real page of the minutes beside what is being written.

import { useEffect, useRef, useState } from "react";
import { callBytes, type MeetingFields, type MeetingId } from "../../bridge";
import { PdfPages } from "../../design";
import { useWords } from "../../words";
import styles from "./MinutesPreview.module.css";
import { type Previewer, previewer } from "./previewer";

/** `shown` changes with whatever else stands on the page, such as its photos. */
export function MinutesPreview({ id, fields, shown }: { id: MeetingId; fields: MeetingFields; shown: string }) {
  const { meetings } = useWords();
  const [bytes, setBytes] = useState<ArrayBuffer | null>(null);
  const [failed, setFailed] = useState(false);
  const preview = useRef<Previewer<MeetingFields> | null>(null);
  useEffect(() => {
    const started = previewer(
      (wanted: MeetingFields) => callBytes("minutes_preview", { id, fields: wanted }),
      (answer) => {
        setBytes(answer);
        setFailed(false);
      },
      () => setFailed(true),
    );
    preview.current = started;
    return () => started.stop();
  }, [id]);
  // Compared as text: the same words must not be drawn twice only because they came in another object.
  // A conclusion's number in the office is nowhere on the page.
  const written = JSON.stringify([
    { ...fields, conclusions: fields.conclusions.map(({ text, task }) => [text, task?.owner, task?.due]) },
    shown,
  ]);
  const latest = useRef(fields);
  latest.current = fields;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written is the trigger.
  useEffect(() => preview.current?.want(latest.current), [written, id]);
  return (
    <div className={styles.preview}>
      <PdfPages bytes={bytes} label={meetings.preview} />
      {failed && (
        <p className={styles.failed} role="status">
          {meetings.previewFailed}
        </p>
      )}
    </div>
  );
}
