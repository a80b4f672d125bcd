// Afterwards: what was written, and the three ways on: look, undo the whole batch, take the next list.

import { useNavigate } from "@tanstack/react-router";
import { ArrowRight, Download, FileUp, Undo2, Users } from "lucide-react";
import { useState } from "react";
import { type ImportResult, useAsk, useChange } from "../../bridge";
import { Button, Card, count, Note, StateLine } from "../../design";
import { useWords } from "../../words";
import styles from "./Imports.module.css";

interface ResultStepProps {
  result: ImportResult;
  /** The one branch everybody went to. */
  branch: string;
  /** The list is of another ward, to be merged. */
  isOther: boolean;
  onAgain: () => void;
}

export function ResultStep({ result, branch, isOther, onAgain }: ResultStepProps) {
  const words = useWords().imports;
  const navigate = useNavigate();
  const [isUndone, setUndone] = useState(false);
  const units = useAsk("list_units", { on: null }).data;
  const unit = units?.find((known) => known.kind === "branch" && known.name === branch);
  const undo = useChange("undo", { onDone: () => setUndone(true) });
  const save = useChange("save_rejected_rows");
  const written = result.added + result.changed;
  const lines: [number, "ok" | "plain" | "warn", (n: string) => string][] = [
    [result.added, "ok", words.result.added],
    [result.changed, "ok", words.result.changed],
    [result.new_branches.length, "ok", words.result.branches],
    [result.unchanged, "plain", words.result.unchanged],
    [result.skipped, "plain", words.result.skipped],
    [result.left_out, "warn", words.result.undecided],
  ];
  if (isUndone)
    return (
      <div className={styles.stack}>
        <Note tone="ok" icon={Undo2}>
          {words.result.undone}
        </Note>
        <div className={styles.ways}>
          <Button weight="primary" icon={FileUp} onPress={onAgain}>
            {words.result.again}
          </Button>
        </div>
      </div>
    );
  return (
    <div className={styles.stack}>
      <Card>
        <h2>
          <span role="status">
            {written === 0
              ? words.result.titleNone
              : isOther
                ? words.other.taken(count(written))
                : words.result.title(count(written))}
          </span>
        </h2>
        <ul className={styles.findings}>
          {lines
            .filter(([number]) => number > 0)
            .map(([number, tone, say]) => (
              <li key={say("")}>
                <StateLine tone={tone}>{say(count(number))}</StateLine>
              </li>
            ))}
        </ul>
        <p className={styles.quiet}>{isOther ? words.other.text : words.result.text}</p>
        <div className={styles.ways}>
          {isOther ? (
            <Button
              weight="primary"
              iconAfter={ArrowRight}
              onPress={() => void navigate({ to: "/organization/merger" })}
            >
              {words.other.goOn}
            </Button>
          ) : (
            <>
              <Button
                weight="primary"
                icon={Users}
                onPress={() => void navigate({ to: "/members", search: unit ? { branch: unit.id } : {} })}
              >
                {words.result.see}
              </Button>
              <Button icon={FileUp} onPress={onAgain}>
                {words.result.again}
              </Button>
              <Button icon={Undo2} isPending={undo.isPending} onPress={() => undo.mutate({})}>
                {words.result.undo}
              </Button>
            </>
          )}
          {result.left_out > 0 && (
            <Button weight="quiet" icon={Download} isPending={save.isPending} onPress={() => save.mutate({})}>
              {words.saveRejected(count(result.left_out))}
            </Button>
          )}
        </div>
      </Card>
    </div>
  );
}
