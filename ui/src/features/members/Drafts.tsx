// What was typed about a member and never saved, offered when she comes back to the list.

import { PencilLine } from "lucide-react";
import { useAsk, useChange, useDesk } from "../../bridge";
import { Button, Note } from "../../design";
import { useWords } from "../../words";
import styles from "./MembersScreen.module.css";
import { type MemberDraft, readDraft } from "./memberForm";

interface DraftsProps {
  /** null: a new member. */
  onResume: (id: number | null, draft: MemberDraft) => void;
}

export function Drafts({ onResume }: DraftsProps) {
  const words = useWords();
  const { today } = useDesk();
  const drafts = useAsk("list_drafts", {}).data ?? [];
  const drop = useChange("drop_draft");
  const [newest] = drafts.flatMap((draft) => {
    const about = /^member:(new|\d+)$/.exec(draft.key)?.[1];
    const typed = about ? readDraft(draft.body, today) : null;
    return about && typed ? [{ ...draft, typed, id: about === "new" ? null : Number(about) }] : [];
  });
  if (!newest) return null;
  const say = words.members.draft;
  const at = words.common.instant(newest.saved_at, today);
  return (
    <Note
      tone="info"
      icon={PencilLine}
      action={
        <div className={styles.draftActions}>
          <Button small onPress={() => onResume(newest.id, newest.typed)}>
            {say.resume}
          </Button>
          <Button small weight="quiet" onPress={() => drop.mutate({ key: newest.key })}>
            {say.drop}
          </Button>
        </div>
      }
    >
      {newest.id === null ? say.newOne(newest.typed.name.trim(), at) : say.ofMember(newest.typed.name.trim(), at)}
    </Note>
  );
}
