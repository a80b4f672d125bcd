// Writing one dated fact about a person, or mending it.

import { useState } from "react";
import {
  type AwardKind,
  type ConsentForm,
  type Fact,
  type FactKind,
  type FactRow,
  type Flag,
  fieldErrors,
  type MemberDetail,
  type Organisation,
  type UnitId,
  useAsk,
  useChange,
  useDesk,
} from "../../bridge";
import { Choice, ComboBox, DateField, Field, FormDialog, Select, TextArea, UNREADABLE } from "../../design";
import { choices, useWords } from "../../words";
import { sectionWords } from "./factWords";

const FIELDS = [
  "from",
  "last_day",
  "reason",
  "note",
  "title",
  "day",
  "paper_number",
  "issued_by",
  "text",
  "purpose",
  "given_on",
  "withdrawn_on",
  "unit_id",
] as const;

/** Not chosen yet. */
const NO_GROUP = 0;

/** A new fact, as it mostly is. */
function blank(kind: FactKind, today: string, usualPurpose: string): Fact {
  switch (kind) {
    case "suspension":
      return { fact: "suspension", from: today, last_day: null, reason: "" };
    case "flag":
      return { fact: "flag", flag: "single_mother", from: null, last_day: null, note: "" };
    case "post":
      return { fact: "post", organisation: "party", title: "", from: null, last_day: null };
    case "group":
      return { fact: "group", unit_id: NO_GROUP, unit_name: "", from: today, last_day: null };
    case "award":
      return {
        fact: "award",
        kind: "award",
        title: "",
        day: today.slice(0, 4),
        paper_number: null,
        issued_by: null,
        note: "",
      };
    case "note":
      return { fact: "note", day: today, text: "" };
    case "consent":
      return {
        fact: "consent",
        purpose: usualPurpose,
        form: "paper",
        given_on: today,
        withdrawn_on: null,
        note: "",
      };
  }
}

/** Days that must be there are held as "" while they are empty. */
function isReady(fact: Fact): boolean {
  const values: (string | number | null)[] = Object.values(fact);
  if (values.includes(UNREADABLE)) return false;
  switch (fact.fact) {
    case "suspension":
      return fact.from !== "";
    case "flag":
      return true;
    case "post":
      return fact.title.trim() !== "";
    case "group":
      return fact.unit_id !== NO_GROUP;
    case "award":
      return fact.title.trim() !== "" && fact.day !== "";
    case "note":
      return fact.text.trim() !== "" && fact.day !== "";
    case "consent":
      return fact.purpose.trim() !== "" && fact.given_on !== "";
  }
}

interface FactDialogProps {
  member: MemberDetail;
  kind: FactKind;
  /** The one being mended; null for a new one. */
  row: FactRow | null;
  onClose: () => void;
}

export function FactDialog({ member, kind, row, onClose }: FactDialogProps) {
  const words = useWords();
  const { today, language } = useDesk();
  const say = sectionWords(kind, words.record);
  const [fact, setFact] = useState<Fact>(row?.fact ?? blank(kind, today, words.record.consent.usual));
  const save = useChange("save_fact", {
    said: words.record.saved(say.one),
    handlesProblem: true,
    onDone: onClose,
  });
  const errors = fieldErrors(save.error, language, FIELDS);
  return (
    <FormDialog
      title={row ? words.record.edit(say.one) : say.add}
      submit={words.common.save}
      onSubmit={() => save.mutate({ id: row?.id ?? null, person_id: member.id, fact })}
      onClose={onClose}
      isReady={isReady(fact)}
      isPending={save.isPending}
      problem={errors.get("")}
    >
      <Fields
        fact={fact}
        name={member.fields.name}
        onChange={(next) => {
          setFact(next);
          save.reset();
        }}
        errors={errors}
      />
    </FormDialog>
  );
}

interface FieldsProps {
  fact: Fact;
  name: string;
  onChange: (fact: Fact) => void;
  errors: ReadonlyMap<string, string>;
}

function Fields({ fact, name, onChange, errors }: FieldsProps) {
  const { record, named } = useWords();
  const { columns, codes } = named;
  switch (fact.fact) {
    case "suspension":
      return (
        <>
          <p>{record.suspension.text(name)}</p>
          <DateField
            label={record.from}
            isRequired
            autoFocus
            value={fact.from || null}
            onChange={(from) => onChange({ ...fact, from: from ?? "" })}
            error={errors.get("from")}
          />
          <DateField
            label={record.lastDay}
            help={record.lastDayHelp}
            value={fact.last_day}
            onChange={(last_day) => onChange({ ...fact, last_day })}
            error={errors.get("last_day")}
          />
          <Field
            label={columns.suspension.reason}
            value={fact.reason}
            onChange={(reason) => onChange({ ...fact, reason })}
            error={errors.get("reason")}
          />
        </>
      );
    case "flag":
      return (
        <>
          <Select<Flag>
            label={columns.person_flag.flag}
            options={choices(codes.flag)}
            value={fact.flag}
            onChange={(flag) => onChange({ ...fact, flag })}
          />
          <Stretch fact={fact} onChange={(days) => onChange({ ...fact, ...days })} errors={errors} />
          <NoteField
            label={columns.person_flag.note}
            note={fact.note}
            onChange={(note) => onChange({ ...fact, note })}
            errors={errors}
          />
        </>
      );
    case "post":
      return (
        <>
          <Select<Organisation>
            label={columns.outside_post.organisation}
            options={choices(codes.organisation)}
            value={fact.organisation}
            onChange={(organisation) => onChange({ ...fact, organisation })}
          />
          <Field
            label={columns.outside_post.title}
            help={record.post.titleHelp}
            isRequired
            value={fact.title}
            onChange={(title) => onChange({ ...fact, title })}
            error={errors.get("title")}
          />
          <Stretch fact={fact} onChange={(days) => onChange({ ...fact, ...days })} errors={errors} />
        </>
      );
    case "group":
      return (
        <>
          <GroupField
            value={fact.unit_id}
            onChange={(unit_id) => onChange({ ...fact, unit_id })}
            error={errors.get("unit_id")}
          />
          <Stretch fact={fact} onChange={(days) => onChange({ ...fact, ...days })} errors={errors} />
        </>
      );
    case "award":
      return (
        <>
          <Choice<AwardKind>
            label={columns.award.kind}
            options={choices(codes.award_kind)}
            value={fact.kind}
            onChange={(kind) => onChange({ ...fact, kind })}
          />
          <Field
            label={columns.award.title}
            help={record.award.titleHelp}
            isRequired
            value={fact.title}
            onChange={(title) => onChange({ ...fact, title })}
            error={errors.get("title")}
          />
          <DateField
            label={columns.award.day}
            help={record.award.dayHelp}
            isRequired
            allowPartial
            value={fact.day || null}
            onChange={(day) => onChange({ ...fact, day: day ?? "" })}
            error={errors.get("day")}
          />
          <Field
            label={columns.award.paper_number}
            value={fact.paper_number ?? ""}
            onChange={(paper_number) => onChange({ ...fact, paper_number })}
            error={errors.get("paper_number")}
          />
          <Field
            label={columns.award.issued_by}
            value={fact.issued_by ?? ""}
            onChange={(issued_by) => onChange({ ...fact, issued_by })}
            error={errors.get("issued_by")}
          />
          <NoteField
            label={columns.award.note}
            note={fact.note}
            onChange={(note) => onChange({ ...fact, note })}
            errors={errors}
          />
        </>
      );
    case "note":
      return (
        <>
          <DateField
            label={columns.person_note.day}
            isRequired
            value={fact.day || null}
            onChange={(day) => onChange({ ...fact, day: day ?? "" })}
            error={errors.get("day")}
          />
          <TextArea
            label={columns.person_note.text}
            isRequired
            autoFocus
            rows={4}
            value={fact.text}
            onChange={(text) => onChange({ ...fact, text })}
            error={errors.get("text")}
          />
        </>
      );
    case "consent":
      return (
        <>
          <TextArea
            label={columns.consent.purpose}
            isRequired
            value={fact.purpose}
            onChange={(purpose) => onChange({ ...fact, purpose })}
            error={errors.get("purpose")}
          />
          <Choice<ConsentForm>
            label={columns.consent.form}
            options={choices(codes.consent_form)}
            value={fact.form}
            onChange={(form) => onChange({ ...fact, form })}
          />
          <DateField
            label={columns.consent.given_on}
            isRequired
            value={fact.given_on || null}
            onChange={(given_on) => onChange({ ...fact, given_on: given_on ?? "" })}
            error={errors.get("given_on")}
          />
          <DateField
            label={columns.consent.withdrawn_on}
            help={record.consent.withdrawnHelp}
            value={fact.withdrawn_on}
            onChange={(withdrawn_on) => onChange({ ...fact, withdrawn_on })}
            error={errors.get("withdrawn_on")}
          />
          <NoteField
            label={columns.consent.note}
            note={fact.note}
            onChange={(note) => onChange({ ...fact, note })}
            errors={errors}
          />
        </>
      );
  }
}

interface StretchProps {
  fact: { from: string | null; last_day: string | null };
  onChange: (days: { from?: string | null; last_day?: string | null }) => void;
  errors: ReadonlyMap<string, string>;
}

/** Since when and until when, either of which may be unknown. */
function Stretch({ fact, onChange, errors }: StretchProps) {
  const { record } = useWords();
  return (
    <>
      <DateField
        label={record.from}
        help={record.fromHelp}
        value={fact.from}
        onChange={(from) => onChange({ from })}
        error={errors.get("from")}
      />
      <DateField
        label={record.lastDay}
        help={record.lastDayHelp}
        value={fact.last_day}
        onChange={(last_day) => onChange({ last_day })}
        error={errors.get("last_day")}
      />
    </>
  );
}

interface NoteFieldProps {
  label: string;
  note: string;
  onChange: (note: string) => void;
  errors: ReadonlyMap<string, string>;
}

function NoteField({ label, note, onChange, errors }: NoteFieldProps) {
  return <Field label={label} value={note} onChange={onChange} error={errors.get("note")} />;
}

interface GroupFieldProps {
  value: UnitId;
  onChange: (id: UnitId) => void;
  error: string | undefined;
}

/** Groups for a purpose, each with whose it is. */
function GroupField({ value, onChange, error }: GroupFieldProps) {
  const { record } = useWords();
  const asked = useAsk("list_units", { on: null }, { keep: true }).data;
  const units = asked ?? [];
  const groups = units.filter((unit) => unit.purpose !== null);
  return (
    <ComboBox
      label={record.group.unit}
      help={asked && groups.length === 0 ? record.group.none : undefined}
      options={groups.map((unit) => ({
        id: unit.id,
        name: unit.name,
        hint: units.find((of) => of.id === unit.parent_id)?.name,
      }))}
      value={value === NO_GROUP ? null : value}
      onChange={(id) => onChange(id ?? NO_GROUP)}
      error={error}
      isRequired
      autoFocus
    />
  );
}
