// The first step: a filter on the left, the people it finds on the right, with a tick for each.

import { useRef, useState } from "react";
import { type CandidateFilter, type UnitCandidate, type UnitId, type UnitRow, usePaged } from "../../bridge";
import { Card, Checkbox, Chip, count, DataTable, Field, folded, SearchField, Select, useScreenKey } from "../../design";
import { choices, useWords } from "../../words";
import type { Mode } from "./choosing";
import { isPicked, type Picking, pickOf, ticked } from "./peoplePick";
import styles from "./Structure.module.css";

interface ChoosePeopleProps {
  mode: Mode;
  unit: UnitRow | null;
  units: readonly UnitRow[];
  on: string;
  filter: CandidateFilter;
  onFilter: (filter: CandidateFilter) => void;
  picking: Picking;
  onPicking: (picking: Picking) => void;
  groups: readonly UnitId[];
  onGroups: (groups: readonly UnitId[]) => void;
}

export function ChoosePeople(props: ChoosePeopleProps) {
  const { mode, unit, on, filter, picking, onPicking } = props;
  const words = useWords();
  const say = words.structure.found;
  const hasBase = mode === "found";
  const [search, setSearch] = useState("");
  const [onlyPicked, setOnlyPicked] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  useScreenKey("find", () => searchField.current?.select());
  const picked = pickOf(hasBase ? filter : null, picking);
  const asked = { filter, on, search: hasBase ? search : "" };
  const people = usePaged("list_candidates", (offset, limit) => ({
    ...asked,
    // Within one unit a search looks among its own people.
    ...(onlyPicked ? { picked, search } : hasBase ? {} : { search }),
    offset,
    limit,
  }));
  const rows = Array.from({ length: people.total }, (_, index) => people.rowAt(index)).filter(
    (row): row is UnitCandidate => row !== undefined,
  );
  const chosen = new Set<string | number>(
    rows.filter((row) => isPicked(row, hasBase, picking)).map((row) => row.person_id),
  );
  return (
    <div className={styles.choosing}>
      <Card as="section" title={say.filters} className={styles.filters}>
        <Filters {...props} />
      </Card>
      <div className={styles.people}>
        <div className={styles.tools}>
          <SearchField
            label={say.search}
            placeholder={say.search}
            value={search}
            onChange={setSearch}
            inputRef={searchField}
            className={styles.find ?? ""}
          />
          <Checkbox isSelected={onlyPicked} onChange={setOnlyPicked}>
            {say.onlyPicked}
          </Checkbox>
        </div>
        <DataTable<UnitCandidate>
          label={say.table}
          total={people.total}
          rowAt={people.rowAt}
          onWindow={people.onWindow}
          isLoading={people.isLoading}
          rowKey={(row) => row.person_id}
          start={JSON.stringify([asked, search, onlyPicked])}
          picked={chosen}
          pickTitle={say.pick}
          onPick={(key, to) => {
            const row = rows.find((each) => each.person_id === key);
            if (row) onPicking(ticked(row, to, hasBase, picking));
          }}
          onOpen={(row) => onPicking(ticked(row, !isPicked(row, hasBase, picking), hasBase, picking))}
          empty={<p className={styles.quiet}>{say.empty}</p>}
          columns={[
            {
              key: "name",
              title: say.columns.name,
              width: "minmax(0, 1.6fr)",
              cell: (row) => (
                <span className={styles.unit}>
                  <span className={styles.unitName}>{row.name}</span>
                  {hasBase && !row.fits && picking.also.has(row.person_id) && <Chip>{say.added}</Chip>}
                </span>
              ),
            },
            { key: "age", title: say.columns.age, width: "4rem", align: "end", cell: (row) => row.age ?? "" },
            { key: "unit", title: say.columns.unit, width: "minmax(0, 1fr)", cell: (row) => row.unit_name },
            {
              key: "group",
              title: say.columns.group,
              width: "minmax(0, 0.6fr)",
              cell: (row) => row.group_name ?? "",
              from: 44,
            },
            {
              key: "post",
              title: say.columns.post,
              width: "minmax(0, 0.8fr)",
              cell: (row) => (row.post ? words.named.codes.post[row.post] : ""),
              from: 36,
            },
          ]}
        />
        {mode === "split" && unit?.kind === "branch" && <Groups {...props} />}
      </div>
    </div>
  );
}

/** Groups of the branch that go with the new one, with everybody in them. */
function Groups({ unit, units, groups, onGroups }: ChoosePeopleProps) {
  const say = useWords().structure.found;
  const own = units.filter((each) => each.kind === "group" && each.parent_id === unit?.id);
  if (own.length === 0) return null;
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.linesTitle}>{say.groups}</legend>
      <div className={styles.units}>
        {own.map((group) => (
          <Checkbox
            key={group.id}
            isSelected={groups.includes(group.id)}
            onChange={(to) => onGroups(to ? [...groups, group.id] : groups.filter((id) => id !== group.id))}
          >
            {`${group.name} (${count(group.members)})`}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

const ANY_FLAG = "";

function Filters({ mode, units, filter, onFilter }: ChoosePeopleProps) {
  const { structure, named } = useWords();
  const say = structure.found;
  const set = (part: Partial<CandidateFilter>) => onFilter({ ...filter, ...part });
  const age = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : null);
  return (
    <>
      <div className={styles.ages}>
        <Field
          label={say.ageFrom}
          inputMode="numeric"
          value={filter.age_from === null ? "" : String(filter.age_from)}
          onChange={(text) => set({ age_from: age(text) })}
        />
        <Field
          label={say.ageTo}
          inputMode="numeric"
          value={filter.age_to === null ? "" : String(filter.age_to)}
          onChange={(text) => set({ age_to: age(text) })}
        />
      </div>
      <p className={styles.quiet}>{say.ageHelp}</p>
      {mode === "found" && <Branches units={units} filter={filter} onFilter={onFilter} />}
      <Checkbox isSelected={filter.without_officers} onChange={(to) => set({ without_officers: to })}>
        {say.withoutOfficers}
      </Checkbox>
      {mode === "found" && (
        <Checkbox isSelected={filter.without_young} onChange={(to) => set({ without_young: to })}>
          {say.withoutYoung}
        </Checkbox>
      )}
      <Checkbox isSelected={filter.party_only} onChange={(to) => set({ party_only: to })}>
        {say.party}
      </Checkbox>
      <Checkbox isSelected={filter.core_only} onChange={(to) => set({ core_only: to })}>
        {say.core}
      </Checkbox>
      <Select
        label={say.flag}
        options={[{ id: ANY_FLAG, name: say.anyFlag }, ...choices(named.codes.flag)]}
        value={filter.flag ?? ANY_FLAG}
        onChange={(id) => set({ flag: id === ANY_FLAG ? null : id })}
      />
    </>
  );
}

/** Branches looked in; none ticked means all. 120 of them are found by typing. */
function Branches({ units, filter, onFilter }: Pick<ChoosePeopleProps, "units" | "filter" | "onFilter">) {
  const say = useWords().structure.found;
  const [search, setSearch] = useState("");
  const wanted = folded(search.trim());
  const branches = units.filter((unit) => unit.kind === "branch" && folded(unit.name).includes(wanted));
  const set = (id: UnitId, to: boolean) =>
    onFilter({ ...filter, units: to ? [...filter.units, id] : filter.units.filter((each) => each !== id) });
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.linesTitle}>{`${say.unitsTitle}: ${say.units(count(filter.units.length))}`}</legend>
      <SearchField label={say.findUnit} placeholder={say.findUnit} value={search} onChange={setSearch} />
      <div className={styles.units}>
        {branches.map((unit) => (
          <Checkbox key={unit.id} isSelected={filter.units.includes(unit.id)} onChange={(to) => set(unit.id, to)}>
            {unit.name}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
