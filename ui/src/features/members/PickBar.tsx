// What can be done with the people picked in the list.

import { FileSpreadsheet, ListChecks, X } from "lucide-react";
import { call, type MemberFilter, openBulk, type PersonId, useChange } from "../../bridge";
import { Button, count, IconButton } from "../../design";
import { useWords } from "../../words";
import { forFile } from "./ListMenu";
import styles from "./Lists.module.css";

interface PickBarProps {
  asked: Omit<MemberFilter, "offset" | "limit">;
  total: number;
  picked: ReadonlySet<PersonId>;
  onPicked: (picked: ReadonlySet<PersonId>) => void;
  onClose: () => void;
}

/** Everybody the list shows, beyond the rows in view. */
export async function everybody(asked: Omit<MemberFilter, "offset" | "limit">): Promise<Set<PersonId>> {
  return new Set(await call("list_member_ids", { ...asked, offset: 0, limit: 0 }));
}

export function PickBar({ asked, total, picked, onPicked, onClose }: PickBarProps) {
  const {
    lists: words,
    people: { bulk },
  } = useWords();
  const save = useChange("export_list");
  return (
    <section className={styles.bar} aria-label={words.pickedBar}>
      <span role="status">{words.picked(count(picked.size))}</span>
      <Button small icon={ListChecks} isDisabled={picked.size === 0} onPress={() => openBulk([...picked])}>
        {bulk.open}
      </Button>
      <Button
        small
        icon={FileSpreadsheet}
        isDisabled={picked.size === 0}
        isPending={save.isPending}
        onPress={() => save.mutate({ filter: forFile(asked), only: [...picked], format: "excel" })}
      >
        {words.exportPicked}
      </Button>
      <Button small weight="quiet" onPress={() => void everybody(asked).then(onPicked)}>
        {words.pickAll(count(total))}
      </Button>
      <IconButton icon={X} small label={words.unpick} onPress={onClose} />
    </section>
  );
}
