// What a change of the structure would do: members before and after, whose terms end, which tasks change hands, which reports keep the old name.
// A ward with 120 branches fits, since the table draws only what is looked at.

import { useState } from "react";
import type { StructurePreview, UnitEffect } from "../../bridge";
import { Chip, Choice, count, DataTable, folded, Note, SearchField, shortDay } from "../../design";
import { useWords } from "../../words";
import styles from "./Structure.module.css";

const FEW = 12;

export function WhatIf({ preview }: { preview: StructurePreview }) {
  const words = useWords();
  const say = words.structure.whatIf;
  const [which, setWhich] = useState<"changed" | "all">("changed");
  const [search, setSearch] = useState("");
  const changed = preview.units.filter((unit) => unit.changed);
  const wanted = folded(search.trim());
  const rows = (which === "changed" ? changed : preview.units).filter(
    (unit) => wanted === "" || folded(`${unit.name_before ?? ""} ${unit.name_after ?? ""}`).includes(wanted),
  );
  return (
    <div className={styles.whatIf}>
      <p>
        <strong>{say.moved(count(preview.moved))}</strong>{" "}
        {say.ward(count(preview.ward_before), count(preview.ward_after))}
      </p>
      <div className={styles.tools}>
        <Choice
          label={say.which}
          hideLabel
          value={which}
          onChange={setWhich}
          options={[
            { id: "changed", name: say.changed(count(changed.length)) },
            { id: "all", name: say.all(count(preview.units.length)) },
          ]}
        />
        {(which === "all" ? preview.units : changed).length > FEW && (
          <SearchField
            label={say.find}
            placeholder={say.find}
            value={search}
            onChange={setSearch}
            className={styles.find ?? ""}
          />
        )}
      </div>
      <div className={styles.table} style={{ height: `${Math.min(rows.length, FEW) * 2.5 + 3}rem` }}>
        <DataTable<UnitEffect>
          label={`${say.table}: ${say.asOn(shortDay(preview.day))}`}
          total={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={(unit) => unit.id}
          start={`${which} ${search}`}
          empty={<p className={styles.quiet}>{say.none}</p>}
          columns={[
            { key: "unit", title: say.unit, width: "minmax(0, 1fr)", cell: (unit) => <Unit unit={unit} /> },
            { key: "before", title: say.before, width: "5rem", align: "end", cell: (unit) => count(unit.before) },
            { key: "after", title: say.after, width: "5rem", align: "end", cell: (unit) => count(unit.after) },
            { key: "difference", title: say.difference, width: "6rem", align: "end", cell: difference, from: 34 },
          ]}
        />
      </div>
      {preview.units.some((unit) => unit.below_minimum) && (
        <Note tone="warn">
          {preview.units
            .filter((unit) => unit.below_minimum)
            .map((unit) => `${unit.name_after ?? ""} (${count(unit.after)})`)
            .join(", ")}{" "}
          {say.belowMinimum}
        </Note>
      )}
      {preview.ending.length > 0 && (
        <Lines title={say.ending(count(preview.ending.length))}>
          {preview.ending.map((term) => `${term.person_name}, ${words.named.codes.post[term.post]}, ${term.unit_name}`)}
        </Lines>
      )}
      {preview.tasks.length > 0 && (
        <Lines title={say.tasks(count(preview.tasks.length))}>
          {preview.tasks.map((task) => say.task(task.text, task.unit_name, task.owner_after))}
        </Lines>
      )}
      {preview.reported.length > 0 && (
        <Lines title={say.reported}>
          {preview.reported.map((unit) =>
            [
              say.months(unit.unit_name, count(unit.months), unit.last ? monthText(unit.last) : ""),
              unit.after > 0 ? say.reportedAfter(count(unit.after)) : "",
            ]
              .filter(Boolean)
              .join(", "),
          )}
        </Lines>
      )}
    </div>
  );
}

const monthText = (month: string) => `${Number(month.slice(5))}/${month.slice(0, 4)}`;

function difference(unit: UnitEffect): string {
  const by = unit.after - unit.before;
  return by === 0 ? "" : by > 0 ? `+${count(by)}` : `−${count(-by)}`;
}

function Unit({ unit }: { unit: UnitEffect }) {
  const say = useWords().structure.whatIf;
  return (
    <span className={styles.unit}>
      <span className={styles.unitName}>
        {unit.name_before ?? unit.name_after}
        {unit.branch_name && <span className={styles.quiet}>{say.of(unit.branch_name)}</span>}
      </span>
      {unit.name_before === null && <Chip tone="ok">{say.fresh}</Chip>}
      {unit.name_after === null && <Chip tone="warn">{say.ends}</Chip>}
      {unit.name_before !== null && unit.name_after !== null && unit.name_before !== unit.name_after && (
        <Chip>{say.becomes(unit.name_after)}</Chip>
      )}
      {unit.below_minimum && <Chip tone="warn">{say.belowMinimum}</Chip>}
    </span>
  );
}

function Lines({ title, children }: { title: string; children: readonly string[] }) {
  return (
    <div>
      <h3 className={styles.linesTitle}>{title}</h3>
      <ul className={styles.lines}>
        {children.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
