// One box over everything (Ctrl K): people, units, meetings, tasks, and the screens themselves. The core searches; accents do not matter.

import { useNavigate } from "@tanstack/react-router";
import { CalendarDays, CornerDownLeft, EyeOff, ListTodo, type LucideIcon, Network, User } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { recentPeople, type SearchHit, useAsk, useChange, useDesk } from "../../bridge";
import { cx, folded, Sheet, shortDay, useHeldKeys } from "../../design";
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
  const { search: words, shell, lists, papers, people, imports } = useWords();
  const go = useNavigate();
  const { hidden } = useDesk().state;
  const privacy = useChange("set_privacy");
  const id = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const answer = useAsk("search", { text }, { enabled: text.trim() !== "", keep: true });
  const hits = answer.data ?? [];
  // Enter means the answer to what stands in the field, never to the letters before.
  const holdKeys = useHeldKeys(answer.isFetching);

  const lineOf = (hit: SearchHit): Line => {
    switch (hit.kind) {
      case "person":
        return {
          key: `p${hit.id}`,
          icon: User,
          name: hit.name,
          kind: hit.detail || words.person,
          open: () => void go({ to: "/members/$personId", params: { personId: String(hit.id) } }),
        };
      case "unit":
        return {
          key: `u${hit.id}`,
          icon: Network,
          name: hit.name,
          kind: words.unit,
          open: () => void go({ to: "/organization/$unitId", params: { unitId: String(hit.id) } }),
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
          open: () => void go({ to: "/tasks" }),
        };
      default: {
        const never: never = hit;
        return never;
      }
    }
  };

  const places = [
    { name: shell.today, to: "/" },
    { name: shell.members, to: "/members" },
    { name: papers.title, to: "/members/papers" },
    { name: `${papers.kinds.member_book}, ${papers.kinds.labels}`, to: "/members/papers" },
    { name: people.duplicates.title, to: "/members/duplicates" },
    { name: imports.title, to: "/members/import" },
    { name: people.check.title, to: "/members/check" },
    { name: shell.fund, to: "/fund" },
    { name: shell.organization, to: "/organization" },
    { name: shell.meetings, to: "/meetings" },
    { name: shell.tasks, to: "/tasks" },
    { name: shell.reports, to: "/reports" },
    { name: shell.backups, to: "/backups" },
    { name: shell.history, to: "/history" },
    { name: lists.logTab, to: "/history" },
    { name: shell.settings, to: "/settings" },
  ] as const;
  const found = text.trim() === "" ? [] : hits.map(lineOf);
  const screens = places
    .filter((place) => folded(place.name).includes(folded(text)))
    .map(
      (place): Line => ({
        key: place.name,
        icon: CornerDownLeft,
        name: place.name,
        kind: words.go,
        open: () => void go({ to: place.to }),
      }),
    );
  const recent =
    text.trim() === ""
      ? recentPeople().map(
          ({ id: person, name }): Line => ({
            key: `r${person}`,
            icon: User,
            name,
            kind: lists.recent,
            open: () => void go({ to: "/members/$personId", params: { personId: String(person) } }),
          }),
        )
      : [];
  const hide: Line = {
    key: "privacy",
    icon: EyeOff,
    name: hidden ? shell.privacy.end : shell.privacy.begin,
    kind: "Ctrl Shift H",
    open: () => privacy.mutate({ hidden: !hidden }),
  };
  const does = folded(hide.name).includes(folded(text)) ? [hide] : [];
  const lines = [...recent, ...found, ...screens, ...does];
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
