// One box over everything (Ctrl K): every kind of record, the screens and papers, and what is done often. The core searches; accents do not matter.

import { useNavigate } from "@tanstack/react-router";
import {
  CalendarDays,
  CalendarPlus,
  ChartColumn,
  CornerDownLeft,
  EyeOff,
  HardDriveDownload,
  House,
  ListFilter,
  ListPlus,
  ListTodo,
  Lock,
  type LucideIcon,
  Network,
  Printer,
  ReceiptText,
  StickyNote,
  Tag,
  Upload,
  User,
  UserPlus,
} from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { type PersonId, recentPeople, type SearchHit, useAsk, useChange, useDesk } from "../../bridge";
import { cx, folded, Sheet, shortDay, useHeldKeys, useToast } from "../../design";
import { PLACES } from "../../places";
import { useWords } from "../../words";
import styles from "./SearchPalette.module.css";

interface Line {
  key: string;
  icon: LucideIcon;
  name: string;
  kind: string;
  open: () => void;
}

export function SearchPalette({ onClose }: { onClose: () => void }) {
  const all = useWords();
  const { search: words, shell, lists, papers, imports, members, meetings, tasks, reports, backups } = all;
  const go = useNavigate();
  const toast = useToast();
  const { state, setMonth } = useDesk();
  const { hidden } = state;
  const privacy = useChange("set_privacy");
  const lock = useChange("lock");
  const backUp = useChange("backup_now", { onDone: () => toast({ text: backups.made }) });
  const id = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const answer = useAsk("search", { text }, { enabled: text.trim() !== "", keep: true });
  const hits = answer.data ?? [];
  // Enter means the answer to what stands in the field, never to the letters before.
  const holdKeys = useHeldKeys(answer.isFetching);

  const openPerson = (person: PersonId, part: "record" | "household" | "note") =>
    void go({ to: "/members/$personId", params: { personId: String(person) }, search: { part } });
  const lineOf = (hit: SearchHit): Line => {
    switch (hit.kind) {
      case "person":
        return {
          key: `p${hit.id}`,
          icon: User,
          name: hit.name,
          kind: hit.detail || words.person,
          open: () => openPerson(hit.id, "record"),
        };
      case "unit":
        return {
          key: `u${hit.id}`,
          icon: Network,
          name: hit.name,
          kind: hit.old_name === null ? words.unit : words.oldName(hit.old_name),
          open: () => void go({ to: "/organization/$unitId", params: { unitId: String(hit.id) } }),
        };
      case "household":
        return {
          key: `h${hit.id}`,
          icon: House,
          name: hit.head ?? hit.address,
          kind: [words.household, hit.head !== null && hit.address].filter(Boolean).join(" · "),
          open: () => openPerson(hit.person_id, "household"),
        };
      case "meeting":
        return {
          key: `m${hit.id}`,
          icon: CalendarDays,
          name: hit.title,
          kind: `${words.meeting} · ${shortDay(hit.day)}`,
          open: () => void go({ to: "/meetings/$meetingId", params: { meetingId: String(hit.id) } }),
        };
      case "task":
        return {
          key: `t${hit.id}`,
          icon: ListTodo,
          name: hit.text,
          kind: words.task,
          open: () => void go({ to: "/tasks", search: { task: hit.id } }),
        };
      case "saved_list":
        return {
          key: `l${hit.id}`,
          icon: ListFilter,
          name: hit.name,
          kind: words.list,
          open: () => void go({ to: "/members", search: { list: hit.id } }),
        };
      case "report":
        return {
          key: `b${hit.month}`,
          icon: ChartColumn,
          name: reports.monthTitle(hit.month),
          kind: words.report,
          open: () => {
            setMonth(hit.month);
            void go({ to: "/reports" });
          },
        };
      case "receipt":
        return {
          key: `f${hit.id}`,
          icon: ReceiptText,
          name: words.receipt(hit.number),
          kind: [hit.payer, hit.is_cancelled && words.cancelled].filter(Boolean).join(" · "),
          open: () => void go({ to: "/fund", search: { receipt: hit.id } }),
        };
      case "note":
        return {
          key: `n${hit.person_id} ${hit.day} ${hit.text}`,
          icon: StickyNote,
          name: hit.text,
          kind: words.note(hit.name),
          open: () => openPerson(hit.person_id, "note"),
        };
      case "own":
        return {
          key: `o${hit.person_id} ${hit.own}`,
          icon: Tag,
          name: hit.text,
          kind: words.own(hit.own, hit.name),
          open: () => openPerson(hit.person_id, "record"),
        };
      default: {
        const never: never = hit;
        return never;
      }
    }
  };

  const isTyped = text.trim() !== "";
  const found = isTyped ? hits.map(lineOf) : [];
  const named = (line: Line) => folded(line.name).includes(folded(text));
  const screens = PLACES.map((place): Line => {
    const name = place.name(all);
    return { key: name, icon: CornerDownLeft, name, kind: words.go, open: () => void go({ to: place.to }) };
  }).filter(named);
  const kinds = Object.entries(papers.kinds)
    .map(
      ([kind, name]): Line => ({
        key: `k${kind}`,
        icon: Printer,
        name,
        kind: words.paper,
        open: () => void go({ to: "/members/papers", search: { kind } }),
      }),
    )
    .filter((line) => isTyped && named(line));
  const recent = isTyped
    ? []
    : recentPeople().map(
        ({ id: person, name }): Line => ({
          key: `r${person}`,
          icon: User,
          name,
          kind: lists.recent,
          open: () => openPerson(person, "record"),
        }),
      );
  const doing = (icon: LucideIcon, name: string, open: () => void, kind = words.actions): Line => ({
    key: `do ${name}`,
    icon,
    name,
    kind,
    open,
  });
  const does = [
    doing(UserPlus, members.add, () => void go({ to: "/members", search: { add: true } })),
    doing(Upload, imports.start, () => void go({ to: "/members/import" })),
    doing(CalendarPlus, meetings.new.button, () => void go({ to: "/meetings", search: { add: true } })),
    doing(ListPlus, tasks.add, () => void go({ to: "/tasks", search: { add: true } })),
    doing(HardDriveDownload, backups.now, () => backUp.mutate({})),
    doing(Lock, shell.lock, () => lock.mutate({}), "Ctrl L"),
    doing(
      EyeOff,
      hidden ? shell.privacy.end : shell.privacy.begin,
      () => privacy.mutate({ hidden: !hidden }),
      "Ctrl Shift H",
    ),
  ].filter(named);
  // Whoever writes the whole name of a screen or a command means it.
  const isMeant = (line: Line) => isTyped && folded(line.name) === folded(text);
  const rest = [...screens, ...kinds, ...does];
  const lines = [...recent, ...rest.filter(isMeant), ...found, ...rest.filter((line) => !isMeant(line))];
  const cursor = Math.min(at, Math.max(0, lines.length - 1));

  useEffect(() => {
    document.getElementById(`${id}-${cursor}`)?.scrollIntoView({ block: "nearest" });
  }, [id, cursor]);

  function open(line: Line | undefined) {
    if (!line) return;
    onClose();
    line.open();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "ArrowDown") setAt(Math.min(cursor + 1, lines.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(cursor - 1, 0));
    else if (event.key === "Enter") open(lines[cursor]);
    else return;
    event.preventDefault();
  }

  return (
    <Sheet label={shell.searchLabel} isOpen onClose={onClose}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the palette opens to be typed into.
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={lines.length > 0 ? `${id}-${cursor}` : undefined}
        aria-label={shell.searchLabel}
        className={styles.input}
        value={text}
        placeholder={words.placeholder}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDownCapture={holdKeys}
        onKeyDown={onKeyDown}
      />
      {lines.length === 0 ? (
        <div className={styles.none} role="status">
          <p>{words.none(text)}</p>
          <p className={styles.quiet}>{words.noneText}</p>
        </div>
      ) : (
        <div id={`${id}-list`} role="listbox" aria-label={words.results} className={styles.list}>
          {lines.map((line, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field, which keeps the focus.
            // biome-ignore lint/a11y/useFocusableInteractive: as above.
            <div
              key={line.key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === cursor}
              className={cx(styles.line, index === cursor && styles.active)}
              onClick={() => open(line)}
              onMouseMove={() => setAt(index)}
            >
              <line.icon size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
              <span className={styles.name}>{line.name}</span>
              <span className={styles.kind}>{line.kind}</span>
            </div>
          ))}
        </div>
      )}
      <p className={styles.hint}>{words.hint}</p>
    </Sheet>
  );
}
