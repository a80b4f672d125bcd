// The row above the list: what to look for, where, in which state, as of which day.

import { SlidersHorizontal } from "lucide-react";
import { type HTMLAttributes, type Ref, useState } from "react";
import { type MemberStatus, type Narrowing, type UnitId, useAsk, useDesk } from "../../bridge";
import { Button, DayChip, SearchField, Select, shortDay } from "../../design";
import { useWords } from "../../words";
import { conditions, NO_NARROWING } from "./listView";
import styles from "./MembersScreen.module.css";
import { NarrowDialog } from "./NarrowDialog";

export interface ListFilter {
  branch: UnitId | null;
  group: UnitId | null;
  status: MemberStatus;
  /** null: today. */
  on: string | null;
  narrow: Narrowing;
}

export const NO_FILTER: ListFilter = { branch: null, group: null, status: "active", on: null, narrow: NO_NARROWING };

interface MemberFiltersProps {
  search: string;
  onSearch: (text: string) => void;
  /** Hears the input method. */
  around: HTMLAttributes<HTMLElement>;
  /** The list does not show yet what stands in the field. */
  isWaiting: boolean;
  searchRef: Ref<HTMLInputElement>;
  /** Arrow down in the search field goes into the list. */
  onDown: () => void;
  filter: ListFilter;
  onFilter: (filter: ListFilter) => void;
}

const STATUSES: readonly MemberStatus[] = ["active", "core", "left", "all"];
const ANY = 0;

export function MemberFilters({
  search,
  onSearch,
  around,
  isWaiting,
  searchRef,
  onDown,
  filter,
  onFilter,
}: MemberFiltersProps) {
  const { members: words, lists } = useWords();
  const [isNarrowing, setNarrowing] = useState(false);
  const narrowed = conditions(filter.narrow);
  const { today } = useDesk();
  const units = useAsk("list_units", { on: filter.on }, { keep: true }).data ?? [];
  const branches = units.filter((unit) => unit.kind === "branch");
  // A group with a purpose takes people of any branch: opened from its own page, it is chosen without one.
  const groups = units.filter(
    (unit) =>
      unit.kind === "group" && (filter.branch === null ? unit.purpose !== null : unit.parent_id === filter.branch),
  );
  const named = (any: string, offered: typeof units) => [
    { id: ANY, name: any },
    ...offered.map((unit) => ({ id: unit.id, name: unit.name })),
  ];
  return (
    <div className={styles.filters} {...around}>
      <SearchField
        label={words.search}
        placeholder={words.searchPlaceholder}
        value={search}
        onChange={onSearch}
        inputRef={searchRef}
        isWaiting={isWaiting}
        className={styles.search ?? ""}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onDown();
        }}
      />
      <Select
        look="chip"
        label={words.branchFilter}
        options={named(words.anyBranch, branches)}
        value={filter.branch ?? ANY}
        onChange={(id) => onFilter({ ...filter, branch: id === ANY ? null : id, group: null })}
      />
      {(filter.branch ?? filter.group) !== null && groups.length > 0 && (
        <Select
          look="chip"
          label={words.groupFilter}
          options={named(words.anyGroup, groups)}
          value={filter.group ?? ANY}
          onChange={(id) => onFilter({ ...filter, group: id === ANY ? null : id })}
        />
      )}
      <Select
        look="chip"
        label={words.statusFilter}
        options={STATUSES.map((id) => ({ id, name: words.statuses[id] }))}
        value={filter.status}
        onChange={(status) => onFilter({ ...filter, status })}
      />
      <DayChip
        title={words.asOfTitle}
        text={words.asOf(shortDay(filter.on ?? today))}
        help={words.asOfHelp}
        value={filter.on}
        onChange={(on) => onFilter({ ...filter, on })}
      />
      <Button small icon={SlidersHorizontal} onPress={() => setNarrowing(true)}>
        {narrowed > 0 ? lists.moreOn(narrowed) : lists.more}
      </Button>
      {isNarrowing && (
        <NarrowDialog
          narrow={filter.narrow}
          onNarrow={(narrow) => onFilter({ ...filter, narrow })}
          onClose={() => setNarrowing(false)}
        />
      )}
    </div>
  );
}
