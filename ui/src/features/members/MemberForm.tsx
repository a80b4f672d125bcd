// Adding a person, or mending what is written about her, beside the list. Nothing typed is lost: it is kept as a draft, and leaving asks.

import { TriangleAlert, X } from "lucide-react";
import { Fragment, useEffect, useRef, useState } from "react";
import {
  call,
  fieldErrors,
  type MemberDetail,
  type PersonField,
  type PersonId,
  type PersonWarning,
  useAsk,
  useChange,
  useDesk,
  useDraft,
} from "../../bridge";
import {
  Button,
  Card,
  Checkbox,
  Choice,
  DateField,
  Dialog,
  Fold,
  IconButton,
  Note,
  Select,
  useScreenKey,
} from "../../design";
import { choices, useWords } from "../../words";
import styles from "./MemberForm.module.css";
import {
  draftOf,
  emptyDraft,
  type FoldName,
  fieldsIn,
  foldOf,
  isSame,
  lacking,
  MEMBER_FIELDS,
  type MemberDraft,
  type MemberField,
  newMember,
  oddLength,
  personFields,
  readable,
  type TextField,
  warningsAt,
  withPhone,
  writtenIn,
  zaloAsPhone,
} from "./memberForm";
import { OwnFields } from "./OwnFields";
import { ownValues } from "./ownFields";
import { PersonFieldInput } from "./PersonFieldInput";
import { SimilarPeople } from "./SimilarPeople";
import { UnitPicker } from "./UnitPicker";
import { useSettled } from "./useSettled";

interface MemberFormProps {
  /** The person being mended; none for a new one. */
  member?: MemberDetail | undefined;
  /** Known of a new person before anything is typed. */
  given: Partial<MemberDraft>;
  /** A draft taken up again. */
  resumed: MemberDraft | null;
  onDirty: (isDirty: boolean) => void;
  /** Where she wanted to go while something was unsaved; the form asks. */
  leaving: (() => void) | null;
  onStay: () => void;
  onClose: () => void;
  onSaved: (id: PersonId) => void;
  onOpenPerson: (id: PersonId) => void;
}

interface Saved {
  id: PersonId;
  name: string;
  warnings: PersonWarning[];
}

/** A warning comes when she pauses, not between two digits. */
const PAUSE_MS = 500;

export function MemberForm({
  member,
  given,
  resumed,
  onDirty,
  leaving,
  onStay,
  onClose,
  onSaved,
  onOpenPerson,
}: MemberFormProps) {
  const words = useWords();
  const say = words.members;
  const columns = words.named.columns.membership;
  const { today, language } = useDesk();
  const [baseline, setBaseline] = useState(() =>
    member ? draftOf(member.fields, today, member.own) : { ...emptyDraft(today), ...given },
  );
  const [draft, setDraft] = useState<MemberDraft>(resumed ?? baseline);
  const [tried, setTried] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<FoldName>>(new Set());
  const [before, setBefore] = useState<Saved | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const nameField = useRef<HTMLInputElement>(null);

  const isDirty = !isSame(draft, baseline);
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  const dropDraft = useDraft(member ? `member:${member.id}` : "member:new", isDirty ? JSON.stringify(draft) : null);

  const fields = useAsk("list_own_fields", {}).data ?? [];
  const add = useChange("add_record", {
    handlesProblem: true,
    said: (_id, input) => say.form.saved(input.member.fields.name),
  });
  const edit = useChange("edit_record", {
    handlesProblem: true,
    said: (_nothing, input) => say.form.edited(input.member.fields.name),
  });
  const reveal = useChange("reveal_member");
  const isSaving = add.isPending || edit.isPending;

  const refused = fieldErrors(add.error ?? edit.error, language, MEMBER_FIELDS);
  const lacks = tried ? lacking(draft, !member) : new Map<MemberField, never>();
  function errorAt(field: MemberField): string | undefined {
    const lack = lacks.get(field);
    // An unreadable day says so itself, in more words.
    return lack === "required" ? words.common.required : refused.get(field);
  }

  function set(change: Partial<MemberDraft>) {
    setDraft({ ...draft, ...change });
    add.reset();
    edit.reset();
  }

  function toggle(name: FoldName, isOpen: boolean) {
    const next = new Set(open);
    if (isOpen) next.add(name);
    else next.delete(name);
    setOpen(next);
  }

  function showErrors(fields: Iterable<string>) {
    setOpen(new Set([...open, ...[...fields].flatMap((field) => foldOf(field) ?? [])]));
    // After the errors are drawn.
    setTimeout(() => card.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus(), 0);
  }

  /** Saves; answers who it is, or null where it could not be. */
  async function save(): Promise<PersonId | null> {
    if (isSaving) return null;
    setTried(true);
    const lack = lacking(draft, !member);
    if (lack.size > 0) {
      showErrors(lack.keys());
      return null;
    }
    try {
      const input = newMember(draft);
      let id = member?.id;
      const own = ownValues(draft.own, fields);
      if (id !== undefined) await edit.mutateAsync({ member: { id, fields: personFields(draft) }, own });
      else if (input) id = await add.mutateAsync({ member: input, own });
      dropDraft();
      setBaseline(draft);
      return id ?? null;
    } catch (problem) {
      showErrors(fieldErrors(problem, language, MEMBER_FIELDS).keys());
      return null;
    }
  }

  async function saveAndClose() {
    const id = await save();
    if (id !== null) onSaved(id);
  }

  async function saveAndNext() {
    const id = await save();
    if (id === null) return;
    const next = emptyDraft(today, draft);
    setDraft(next);
    setBaseline(next);
    setTried(false);
    setBefore(null);
    nameField.current?.focus();
    const saved = await call("get_member", { id }).catch(() => null);
    if (saved && saved.warnings.length > 0) setBefore({ id, name: saved.fields.name, warnings: saved.warnings });
  }

  function revealField(field: TextField) {
    if (!member) return;
    reveal.mutate(
      { id: member.id },
      {
        onSuccess: (fields) => {
          const value = fields[field] ?? "";
          setBaseline((old) => ({ ...old, [field]: value }));
          setDraft((old) => ({ ...old, [field]: value }));
        },
      },
    );
  }

  useScreenKey("save", () => void saveAndClose());
  useScreenKey("next", () => void (member ? saveAndClose() : saveAndNext()));

  const { settled } = useSettled(JSON.stringify(readable(draft)), PAUSE_MS);
  const odd = useAsk("check_person", JSON.parse(settled), { keep: true }).data ?? [];
  const warningAt = (field: MemberField) => {
    const told = warningsAt(field, odd).map((warning) => say.warnings[warning]);
    return told.length > 0 ? told.join(" ") : undefined;
  };

  const sameZalo = zaloAsPhone(draft);
  const digits = oddLength(draft.citizen_number);
  const fold = (name: FoldName) => {
    const written = writtenIn(name, draft);
    return {
      title: say.form.folds[name],
      note: !open.has(name) && written > 0 ? say.form.written(written) : undefined,
      isOpen: open.has(name),
      onToggle: (isOpen: boolean) => toggle(name, isOpen),
      className: styles.fold,
    };
  };

  const input = (of: PersonField) => (
    <PersonFieldInput
      of={of}
      draft={draft}
      set={(change) => set(of.field === "phone" ? withPhone(draft, change.phone ?? "") : change)}
      error={errorAt(of.field)}
      warning={warningAt(of.field)}
      note={of.field === "citizen_number" && digits !== null ? say.form.digits(digits) : undefined}
      onReveal={() => revealField(of.field as TextField)}
      inputRef={of.field === "name" ? nameField : undefined}
    />
  );

  /** Where a new one belongs, and since when. */
  const membership = () => (
    <>
      <UnitPicker
        branch={draft.unit_id}
        group={draft.group_id}
        onChange={(unit_id, group_id) => set({ unit_id, group_id })}
        branchError={errorAt("unit_id")}
        groupError={errorAt("group_id")}
      />
      <DateField
        label={columns.joined}
        help={say.form.joinedHelp}
        isRequired
        allowPartial
        value={draft.joined}
        onChange={(joined) => set({ joined })}
        error={errorAt("joined")}
      />
      <Choice
        label={columns.join_reason}
        className={styles.wide}
        options={(["admitted", "moved_in", "rejoined"] as const).map((id) => ({
          id,
          name: words.named.codes.join_reason[id],
        }))}
        value={draft.join_reason === "transferred" ? "admitted" : draft.join_reason}
        onChange={(join_reason) => set({ join_reason })}
        error={errorAt("join_reason")}
      />
    </>
  );
  const kindOfMember = () => (
    <Select
      label={columns.kind}
      options={choices(words.named.codes.member_kind)}
      value={draft.kind}
      onChange={(kind) => set({ kind })}
      error={errorAt("kind")}
      className={styles.wide}
    />
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard wherever in the form it is pressed.
    <div
      ref={card}
      className={styles.place}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented && !event.nativeEvent.isComposing) onClose();
      }}
    >
      <Card
        as="aside"
        className={styles.card}
        title={member ? say.form.editTitle(member.fields.name) : say.form.newTitle}
        aside={<IconButton icon={X} label={words.common.close} keys="Esc" small onPress={onClose} />}
      >
        <div className={styles.fields}>
          {before && (
            <div className={styles.wide}>
              <Note
                tone="warn"
                icon={TriangleAlert}
                action={
                  <Button small onPress={() => onOpenPerson(before.id)}>
                    {say.form.openPerson}
                  </Button>
                }
              >
                <p className={styles.strong}>{say.form.justSaved(before.name)}</p>
                {before.warnings.map((warning) => (
                  <p key={warning}>{say.warnings[warning]}</p>
                ))}
              </Note>
            </div>
          )}
          {refused.get("") && (
            <div className={styles.wide}>
              <Note tone="bad">{refused.get("")}</Note>
            </div>
          )}
          {fieldsIn("first").map((each) => (
            <Fragment key={each.field}>
              {input(each)}
              {!member && each.field === "name" && (
                <SimilarPeople name={draft.name} birth={draft.birth} onOpen={onOpenPerson} />
              )}
              {each.field === "phone" && sameZalo !== null && (
                <div className={styles.wide}>
                  <Checkbox
                    isSelected={sameZalo === "same"}
                    onChange={(isSame) => set({ zalo: isSame ? draft.phone : "" })}
                  >
                    {say.form.sameZalo}
                  </Checkbox>
                </div>
              )}
              {!member && each.field === "phone" && membership()}
            </Fragment>
          ))}
          {(["contact", "work", "union", "more"] as const).map((section) => (
            <Fold key={section} {...fold(section)}>
              <div className={styles.inside}>
                {fieldsIn(section).map((each, index, all) => (
                  <Fragment key={each.field}>
                    {each.sensitive && !all.slice(0, index).some(({ sensitive }) => sensitive) && (
                      <p className={styles.sensitive}>{say.form.sensitive}</p>
                    )}
                    {input(each)}
                  </Fragment>
                ))}
                {!member && section === "union" && kindOfMember()}
              </div>
            </Fold>
          ))}
          {fields.length > 0 && (
            <Fold {...fold("own")}>
              <OwnFields fields={fields} draft={draft.own} onChange={(own) => set({ own })} error={errorAt("own")} />
            </Fold>
          )}
        </div>
        <div className={styles.footer}>
          <p className={styles.keys}>{member ? say.form.keysEdit : say.form.keys}</p>
          {!member && (
            <Button onPress={() => void saveAndNext()} isDisabled={isSaving}>
              {say.form.saveNext}
            </Button>
          )}
          <Button weight="primary" onPress={() => void saveAndClose()} isPending={isSaving}>
            {say.form.save}
          </Button>
        </div>
      </Card>

      <Dialog
        title={say.unsaved.title}
        size="small"
        isOpen={leaving !== null}
        onClose={onStay}
        footer={
          <>
            <Button
              weight="danger"
              onPress={() => {
                dropDraft();
                leaving?.();
              }}
            >
              {say.unsaved.drop}
            </Button>
            <Button onPress={onStay}>{say.unsaved.stay}</Button>
            <Button
              weight="primary"
              onPress={() => {
                void save().then((id) => (id === null ? onStay() : leaving?.()));
              }}
            >
              {say.unsaved.save}
            </Button>
          </>
        }
      >
        <p>{say.unsaved.text}</p>
      </Dialog>
    </div>
  );
}
