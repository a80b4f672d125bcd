// A household written down, joined by search, or classed by a review.

import { useState } from "react";
import {
  fieldErrors,
  type Household,
  type HouseholdClass,
  type HouseholdClassRow,
  type HouseholdId,
  type MemberDetail,
  useAsk,
  useChange,
  useDesk,
} from "../../bridge";
import { Checkbox, ComboBox, type DateEntry, DateField, Field, FormDialog, Select, UNREADABLE } from "../../design";
import { useWords } from "../../words";
import { useSettled } from "./useSettled";

const PAUSE_MS = 200;
const CLASSES: readonly HouseholdClass[] = ["poor", "near_poor", "escaped_poverty", "disadvantaged", "other"];

interface HouseholdDialogProps {
  member: MemberDetail;
  /** null: a new one, in which she lives. */
  household: Household | null;
  onClose: () => void;
}

export function HouseholdDialog({ member, household, onClose }: HouseholdDialogProps) {
  const { record, common, named } = useWords();
  const words = record.household;
  const columns = named.columns.household;
  const { language } = useDesk();
  const { address: hers, neighbourhood } = member.fields;
  const [isHead, setHead] = useState(household === null);
  const [headName, setHeadName] = useState(household?.head_name ?? "");
  const [address, setAddress] = useState(household?.address ?? [hers, neighbourhood].filter(Boolean).join(", "));
  const [people, setPeople] = useState(household?.people ? String(household.people) : "");
  const [note, setNote] = useState(household?.note ?? "");
  const save = useChange("save_household", { said: words.saved, handlesProblem: true, onDone: onClose });
  const errors = fieldErrors(save.error, language, ["head_name", "address", "people", "note"]);
  const isCount = people.trim() === "" || /^\d{1,3}$/.test(people.trim());
  return (
    <FormDialog
      title={household ? words.edit : words.new}
      submit={common.save}
      onSubmit={() =>
        save.mutate({
          id: household?.id ?? null,
          person_id: household ? null : member.id,
          is_head: isHead && household === null,
          head_name: isHead && household === null ? null : headName.trim() || null,
          address,
          people: people.trim() === "" ? null : Number(people),
          note,
        })
      }
      onClose={onClose}
      isReady={isCount}
      isPending={save.isPending}
      problem={errors.get("")}
    >
      {household === null && (
        <Checkbox isSelected={isHead} onChange={setHead}>
          {words.isHead}
        </Checkbox>
      )}
      {(household !== null || !isHead) && (
        <Field
          label={columns.head_name}
          help={words.headHelp}
          value={headName}
          onChange={setHeadName}
          error={errors.get("head_name")}
        />
      )}
      <Field label={columns.address} value={address} onChange={setAddress} error={errors.get("address")} />
      <Field
        label={columns.people}
        inputMode="numeric"
        value={people}
        onChange={setPeople}
        error={isCount ? errors.get("people") : words.badCount}
      />
      <Field label={columns.note} value={note} onChange={setNote} error={errors.get("note")} />
    </FormDialog>
  );
}

export function JoinHouseholdDialog({ member, onClose }: { member: MemberDetail; onClose: () => void }) {
  const { record } = useWords();
  const words = record.household;
  const { language } = useDesk();
  const [typed, setTyped] = useState("");
  const { settled } = useSettled(typed.trim(), PAUSE_MS);
  const [chosen, setChosen] = useState<HouseholdId | null>(null);
  const [from, setFrom] = useState<DateEntry>(null);
  const answer = useAsk("search_households", { text: settled }, { enabled: settled !== "", keep: true });
  const hits = answer.data ?? [];
  const join = useChange("join_household", { said: words.joined, handlesProblem: true, onDone: onClose });
  const errors = fieldErrors(join.error, language, ["household_id", "from"]);
  const isReady = chosen !== null && from !== UNREADABLE;
  return (
    <FormDialog
      title={words.join}
      submit={words.join}
      onSubmit={() =>
        chosen !== null && join.mutate({ household_id: chosen, person_id: member.id, is_head: false, from })
      }
      onClose={onClose}
      isReady={isReady}
      isPending={join.isPending}
      problem={errors.get("")}
    >
      <ComboBox
        label={words.find}
        isRequired
        autoFocus
        options={hits.map((hit) => ({
          id: hit.id,
          name: hit.head ?? hit.names[0] ?? hit.address,
          hint: [hit.address, ...hit.names.filter((name) => name !== hit.head)].filter(Boolean).join(" · "),
        }))}
        value={chosen}
        onChange={setChosen}
        onSearch={setTyped}
        isWaiting={settled !== typed.trim() || answer.isFetching}
        error={errors.get("household_id")}
      />
      <DateField label={words.from} help={record.fromHelp} value={from} onChange={setFrom} error={errors.get("from")} />
    </FormDialog>
  );
}

interface ClassDialogProps {
  household: Household;
  row: HouseholdClassRow | null;
  onClose: () => void;
}

export function ClassDialog({ household, row, onClose }: ClassDialogProps) {
  const { record, common, named } = useWords();
  const words = record.household;
  const { today, language } = useDesk();
  const [chosen, setChosen] = useState<HouseholdClass>(row?.class ?? "poor");
  const [review, setReview] = useState(row?.review ?? "");
  const [standard, setStandard] = useState(row?.standard ?? household.classes[0]?.standard ?? "");
  const [from, setFrom] = useState<DateEntry>(row?.from ?? `${today.slice(0, 4)}-01-01`);
  const [lastDay, setLastDay] = useState<DateEntry>(row?.last_day ?? null);
  const save = useChange("save_household_class", { said: words.classSaved, handlesProblem: true, onDone: onClose });
  const errors = fieldErrors(save.error, language, ["review", "standard", "from", "last_day"]);
  const isReady = from !== null && from !== UNREADABLE && lastDay !== UNREADABLE;
  return (
    <FormDialog
      title={row ? record.edit(named.codes.household_class[row.class]) : words.addClass}
      submit={common.save}
      onSubmit={() =>
        isReady &&
        save.mutate({
          id: row?.id ?? null,
          household_id: household.id,
          class: chosen,
          review,
          standard,
          from,
          last_day: lastDay,
        })
      }
      onClose={onClose}
      isReady={isReady}
      isPending={save.isPending}
      problem={errors.get("")}
    >
      <Select
        label={named.columns.household_class.class}
        options={CLASSES.map((id) => ({ id, name: named.codes.household_class[id] }))}
        value={chosen}
        onChange={setChosen}
      />
      <Field
        label={named.columns.household_class.review}
        help={words.reviewHelp}
        value={review}
        onChange={setReview}
        error={errors.get("review")}
      />
      <Field
        label={named.columns.household_class.standard}
        help={words.standardHelp}
        value={standard}
        onChange={setStandard}
        error={errors.get("standard")}
      />
      <DateField label={record.from} isRequired value={from} onChange={setFrom} error={errors.get("from")} />
      <DateField
        label={record.lastDay}
        help={record.lastDayHelp}
        value={lastDay}
        onChange={setLastDay}
        error={errors.get("last_day")}
      />
    </FormDialog>
  );
}
