// Taking office.

import { useState } from "react";
import { fieldErrors, type Post, type UnitId, useChange, useDesk } from "../../bridge";
import { Button, type DateEntry, DateField, Dialog, Field, Note, Select, UNREADABLE } from "../../design";
import { useWords } from "../../words";
import styles from "./Settings.module.css";

const WARD_POSTS = ["chair", "vice_chair", "standing_member", "committee_member"] as const satisfies readonly Post[];

export function NewOfficerDialog({ unitId, onClose }: { unitId: UnitId; onClose: () => void }) {
  const { settings: words, common, named } = useWords();
  const { today, language } = useDesk();
  const [name, setName] = useState("");
  const [post, setPost] = useState<Post>("standing_member");
  const [otherTitle, setOtherTitle] = useState("");
  const [from, setFrom] = useState<DateEntry>(today);
  const [tried, setTried] = useState(false);
  const add = useChange("add_term", { said: words.officerAdded, handlesProblem: true, onDone: onClose });
  const errors = fieldErrors(add.error, language, ["person_name", "post", "other_title", "valid_from"]);
  if (tried && name.trim() === "") errors.set("person_name", common.required);
  if (tried && from === null) errors.set("valid_from", common.required);
  const posts: { id: Post; name: string }[] = WARD_POSTS.map((each) => ({ id: each, name: named.codes.post[each] }));

  function save() {
    setTried(true);
    if (name.trim() === "" || from === null || from === UNREADABLE) return;
    add.mutate({
      person_id: null,
      person_name: name.trim(),
      unit_id: unitId,
      post,
      other_title: otherTitle.trim() || null,
      valid_from: from,
      last_day: null,
    });
  }

  return (
    <Dialog
      title={words.addOfficer}
      isOpen
      onClose={onClose}
      onSubmit={save}
      footer={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button weight="primary" type="submit" isPending={add.isPending}>
            {common.save}
          </Button>
        </>
      }
    >
      <div className={styles.two}>
        <Field
          label={words.officerName}
          value={name}
          onChange={setName}
          error={errors.get("person_name")}
          isRequired
          autoFocus
          maxLength={80}
        />
        <Select label={words.post} options={posts} value={post} onChange={setPost} error={errors.get("post")} />
        <DateField label={words.since} value={from} onChange={setFrom} error={errors.get("valid_from")} isRequired />
        <Field
          label={words.otherTitle}
          value={otherTitle}
          onChange={setOtherTitle}
          error={errors.get("other_title")}
          maxLength={60}
          placeholder="ĐUV"
        />
      </div>
      {errors.has("") && <Note tone="bad">{errors.get("")}</Note>}
    </Dialog>
  );
}
