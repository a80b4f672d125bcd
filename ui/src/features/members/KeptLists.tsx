// Lists kept under a name: keeping the one on the screen, and renaming or dropping those kept.

import { Trash2 } from "lucide-react";
import { useState } from "react";
import { fieldErrors, type ListSettings, type SavedList, useAsk, useChange, useDesk } from "../../bridge";
import { Button, Dialog, Field, FormDialog, IconButton, Note } from "../../design";
import { sensitiveConditions, tellConditions, useWords } from "../../words";
import styles from "./Lists.module.css";

export function KeepDialog({ list, onClose }: { list: ListSettings; onClose: () => void }) {
  const { lists: words, common } = useWords();
  const { language } = useDesk();
  const [name, setName] = useState("");
  const keep = useChange("keep_list", {
    handlesProblem: true,
    said: (_, input) => words.kept(input.name.trim()),
    onDone: onClose,
  });
  const errors = fieldErrors(keep.error, language, ["name"]);
  return (
    <FormDialog
      title={words.keepTitle}
      submit={common.save}
      onSubmit={() => keep.mutate({ id: null, name, list })}
      onClose={onClose}
      isReady={name.trim() !== ""}
      isPending={keep.isPending}
      problem={errors.get("")}
    >
      <Field
        label={words.name}
        help={words.keepHelp}
        value={name}
        onChange={setName}
        error={errors.get("name")}
        autoFocus
      />
      <Sensitive list={list} />
    </FormDialog>
  );
}

/** What a list says of everybody on it, whatever its columns. */
function Sensitive({ list }: { list: ListSettings }) {
  const words = useWords();
  const told = tellConditions(sensitiveConditions(list.narrow), words);
  return told === "" ? null : <Note tone="warn">{words.lists.sensitiveList(told)}</Note>;
}

export function ManageDialog({ onClose }: { onClose: () => void }) {
  const { lists: words, common } = useWords();
  const kept = useAsk("kept_lists", {}).data ?? [];
  return (
    <Dialog
      title={words.manageTitle}
      isOpen
      onClose={onClose}
      footer={<Button onPress={onClose}>{common.close}</Button>}
    >
      <div className={styles.stack}>
        {kept.length === 0 && <p className={styles.quiet}>{words.noneKept}</p>}
        {kept.map((list) => (
          <KeptLine key={list.id} list={list} />
        ))}
      </div>
    </Dialog>
  );
}

function KeptLine({ list }: { list: SavedList }) {
  const { lists: words } = useWords();
  const { language } = useDesk();
  const [name, setName] = useState(list.name);
  const rename = useChange("keep_list", { handlesProblem: true, said: (_, input) => words.kept(input.name.trim()) });
  const remove = useChange("remove_kept_list", { said: words.removed(list.name) });
  const errors = fieldErrors(rename.error, language, ["name"]);
  return (
    <div className={styles.kept}>
      <Field
        label={words.renameOf(list.name)}
        value={name}
        onChange={setName}
        error={errors.get("name") ?? errors.get("")}
      />
      <Button
        isDisabled={name.trim() === "" || name.trim() === list.name}
        isPending={rename.isPending}
        onPress={() => rename.mutate({ id: list.id, name, list: list.list })}
      >
        {words.rename}
      </Button>
      <IconButton icon={Trash2} label={words.removeOf(list.name)} onPress={() => remove.mutate({ id: list.id })} />
    </div>
  );
}
