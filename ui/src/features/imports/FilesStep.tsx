// First step: where the lists come from, and what was found in them.

import { ClipboardPaste, EyeOff, FileSpreadsheet, FolderOpen, Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { onFilesDropped, problemOf, sentence, useChange, useDesk } from "../../bridge";
import { Button, Card, Checkbox, Chip, count, IconButton, Note, TextArea } from "../../design";
import { useWords } from "../../words";
import styles from "./Imports.module.css";
import { fileName, type List, type Overview, useImport } from "./useImport";

export function FilesStep({ overview, onForget }: { overview: Overview; onForget: () => void }) {
  const words = useWords().imports;
  const { language } = useDesk();
  const pick = useChange("pick_import_files", { handlesProblem: true });
  const paste = useChange("paste_import", { handlesProblem: true, onDone: () => setText("") });
  const [text, setText] = useState("");
  const drop = useChange("take_dropped_files", { handlesProblem: true });
  const { mutate: takeDropped } = drop;
  useEffect(() => onFilesDropped(() => takeDropped({})), [takeDropped]);
  const hasFiles = overview.files.length > 0;
  const problem = pick.error ?? paste.error ?? drop.error;
  return (
    <div className={styles.stack}>
      {problem && <Note tone="bad">{sentence(problemOf(problem), language)}</Note>}
      {hasFiles && (
        <Card
          title={words.found}
          aside={
            <Button small weight="quiet" onPress={onForget}>
              {words.another}
            </Button>
          }
        >
          <ul className={styles.files}>
            {overview.files.map((file, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a file is known by its place, and two may have one name.
              <FoundFile key={`${number}-${file.name}`} overview={overview} file={number} />
            ))}
          </ul>
        </Card>
      )}
      <div className={styles.sources}>
        <Card className={styles.source}>
          <FileSpreadsheet size="2rem" strokeWidth={1.5} aria-hidden="true" className={styles.quietIcon} />
          <h2>{words.fromFile}</h2>
          <p className={styles.quiet}>{words.fromFileText}</p>
          <Button
            weight={hasFiles ? "plain" : "primary"}
            icon={FolderOpen}
            isPending={pick.isPending}
            onPress={() => pick.mutate({})}
          >
            {pick.isPending || drop.isPending ? words.reading : hasFiles ? words.pickMore : words.pickFile}
          </Button>
        </Card>
        <Card className={styles.source}>
          <TextArea
            label={words.paste}
            help={words.pasteHelp}
            value={text}
            onChange={setText}
            rows={5}
            placeholder={words.pastePlaceholder}
            className={styles.pasted}
          />
          <Button
            icon={ClipboardPaste}
            isDisabled={text.trim() === ""}
            isPending={paste.isPending}
            onPress={() => paste.mutate({ text })}
          >
            {words.readPasted}
          </Button>
        </Card>
      </div>
    </div>
  );
}

function FoundFile({ overview, file }: { overview: Overview; file: number }) {
  const words = useWords().imports;
  const { language } = useDesk();
  const remove = useChange("remove_import_file");
  const name = fileName(overview, file, words);
  const refused = overview.files[file]?.problem;
  const lists = overview.lists.filter((list) => list.file === file);
  return (
    <li className={styles.file}>
      <div className={styles.fileHead}>
        <FileSpreadsheet size="1.25rem" strokeWidth={1.75} aria-hidden="true" className={styles.quietIcon} />
        <span className={styles.fileName}>{name}</span>
        <IconButton icon={Trash2} small label={words.remove(name)} onPress={() => remove.mutate({ file })} />
      </div>
      {refused ? (
        <Note tone="bad">{refused[language]}</Note>
      ) : lists.length === 0 ? (
        <p className={styles.quiet}>{words.noLists}</p>
      ) : (
        <ul className={styles.sheets}>
          {lists.map((list) => (
            <Sheet key={list.list} list={list} isOnly={lists.length === 1} />
          ))}
        </ul>
      )}
      {overview.files[file]?.notes.map((note) => (
        <p key={note.vi} className={styles.remark}>
          {note[language]}
        </p>
      ))}
    </li>
  );
}

/** One sheet: taken or not, where its headings stand, how many people. */
function Sheet({ list, isOnly }: { list: List; isOnly: boolean }) {
  const words = useWords().imports;
  const { setList } = useImport();
  const facts = [
    list.heading_first === null ? words.noHeading : words.headingRow(list.heading_first),
    words.rows(count(list.people)),
  ];
  return (
    <li className={styles.sheet}>
      {isOnly && list.taken ? (
        list.sheet !== "" && <span>{words.sheet(list.sheet)}</span>
      ) : (
        <Checkbox isSelected={list.taken} onChange={(taken) => setList.mutate({ list: list.list, taken })}>
          {words.takeSheet(list.sheet || words.pastedName)}
        </Checkbox>
      )}
      <span className={styles.quiet}>{facts.join(" · ")}</span>
      {list.is_hidden && <Chip icon={EyeOff}>{words.isHidden}</Chip>}
      {list.side_by_side && <Note tone="warn">{words.sideBySide}</Note>}
    </li>
  );
}
