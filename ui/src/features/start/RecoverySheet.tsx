// The recovery code, shown once: to save, print and put away before the book opens.

import { Printer } from "lucide-react";
import { useState } from "react";
import { useChange } from "../../bridge";
import { Button, Checkbox } from "../../design";
import { useWords } from "../../words";
import styles from "./Start.module.css";

export function RecoverySheet({ code, onDone }: { code: string; onDone: () => void }) {
  const { start } = useWords();
  const [kept, setKept] = useState(false);
  const save = useChange("save_recovery_sheet");
  return (
    <>
      <div>
        <h1>{start.recoveryTitle}</h1>
        <p className={styles.second}>{start.recoveryText}</p>
      </div>
      <p className={styles.code}>{code}</p>
      <div>
        <Button icon={Printer} isPending={save.isPending} onPress={() => save.mutate({ recovery_code: code })}>
          {start.saveSheet}
        </Button>
      </div>
      <Checkbox isSelected={kept} onChange={setKept}>
        {start.kept}
      </Checkbox>
      <div>
        <Button weight="primary" isDisabled={!kept} onPress={onDone}>
          {start.openBook}
        </Button>
      </div>
    </>
  );
}
