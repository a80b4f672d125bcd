// Hội viên: the list on the left, one person (or the form) on the right; where both do not fit, one after the other.

import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Upload, UserPlus, Users } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import {
  type ListSettings,
  type MemberColumn,
  type MemberFilter,
  type PersonId,
  rememberPerson,
  useAsk,
  useOnce,
  usePaged,
} from "../../bridge";
import { Button, count, EmptyState, Page, PageHeader, shortDay, useScreenKey } from "../../design";
import { useWords } from "../../words";
import { Drafts } from "./Drafts";
import { ListMenu } from "./ListMenu";
import { conditions } from "./listView";
import { type ListFilter, MemberFilters, NO_FILTER } from "./MemberFilters";
import { MemberForm } from "./MemberForm";
import { MemberPanel } from "./MemberPanel";
import styles from "./MembersScreen.module.css";
import { MemberTable, type Order } from "./MemberTable";
import { MonthPanel } from "./MonthPanel";
import type { MemberDraft } from "./memberForm";
import { everybody, PickBar } from "./PickBar";
import type { AskedPart } from "./useAskedPart";
import { useSettled } from "./useSettled";

/** Long enough for UniKey's Backspace and letter to arrive together, too short to notice. */
const PAUSE_MS = 40;

const FOCUS_MS = 60;

/** Which form stands beside the list. */
interface Open {
  /** null: a new person. */
  id: PersonId | null;
  /** Known already, e.g. the branch the list is filtered by; nothing of it counts as typed. */
  given: Partial<MemberDraft>;
  /** A draft taken up again. */
  draft: MemberDraft | null;
}

export function MembersScreen() {
  const words = useWords();
  const navigate = useNavigate();
  const { personId } = useParams({ strict: false });
  const { branch = null, group = null, list: asksList, add: asksAdd, part: asksPart } = useSearch({ strict: false });
  const [typed, setTyped] = useState("");
  const { settled: search, around } = useSettled(typed, PAUSE_MS);
  const [filter, setFilter] = useState<ListFilter>({ ...NO_FILTER, branch, group });
  const [order, setOrder] = useState<Order>({ by: "name", descending: false });
  const [columns, setColumns] = useState<MemberColumn[]>([]);
  /** Whose rows are ticked; null while nobody is being picked. */
  const [picked, setPicked] = useState<ReadonlySet<PersonId> | null>(null);
  const [shown, setShown] = useState<PersonId | null>(() => idOf(personId));
  const [isBeside, setBeside] = useState(shown !== null);
  const [part, setPart] = useState<AskedPart | null>(null);
  const [form, setForm] = useState<Open | null>(null);
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const isDirty = useRef(false);
  const searchField = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const id = idOf(personId);
    if (id !== null) setShown(id);
  }, [personId]);

  const asked: Omit<MemberFilter, "offset" | "limit"> = {
    search: search.trim(),
    unit_id: filter.group ?? filter.branch,
    status: filter.status,
    on: filter.on,
    order: order.by,
    descending: order.descending,
    narrow: filter.narrow,
    ...(columns.length > 0 ? { columns } : {}),
  };
  const settings: ListSettings = {
    status: filter.status,
    narrow:
      filter.branch === null
        ? filter.narrow
        : { ...filter.narrow, units: [...filter.narrow.units, filter.group ?? filter.branch] },
    order: order.by,
    descending: order.descending,
    columns,
  };
  const openList = (kept: ListSettings) => {
    setFilter({ ...NO_FILTER, on: filter.on, status: kept.status, narrow: kept.narrow });
    setOrder({ by: kept.order, descending: kept.descending });
    setColumns(kept.columns);
  };
  const people = usePaged("list_members", (offset, limit) => ({ ...asked, offset, limit }));
  const opened = useAsk("get_member", { id: shown ?? 0 }, { enabled: shown !== null && isBeside }).data;
  useEffect(() => {
    if (opened) rememberPerson(opened.id, opened.fields.name);
  }, [opened]);
  const all = useAsk("count_members", { on: filter.on, unit_id: null }, { keep: true }).data;

  /** Does it now, or after asking about what is unsaved. */
  const away = useCallback((then: () => void) => {
    const go = () => {
      isDirty.current = false;
      setForm(null);
      setLeaving(null);
      then();
    };
    if (isDirty.current) setLeaving(() => go);
    else go();
  }, []);

  // A moment later, since a dialog that closes first gives the focus back to what it came from.
  const focusList = () => setTimeout(() => list.current?.querySelector<HTMLElement>("[role=grid]")?.focus(), FOCUS_MS);
  const openForm = (next: Open) =>
    away(() => {
      setForm(next);
      setBeside(true);
    });
  const addMember = (name = "") =>
    openForm({ id: null, given: { name, unit_id: filter.branch, group_id: filter.group }, draft: null });
  const show = useCallback((id: PersonId) => away(() => setShown(id)), [away]);
  const open = (id: PersonId) =>
    away(() => {
      setShown(id);
      setBeside(true);
    });

  const kept = useAsk("kept_lists", {}, { enabled: asksList !== undefined }).data;
  useOnce(asksList === undefined ? undefined : kept?.find((each) => each.id === asksList), ({ list: settings }) =>
    openList(settings),
  );
  useOnce(asksAdd, () => addMember());
  useOnce(asksPart, (asked) => {
    const id = idOf(personId);
    if (id === null) return;
    open(id);
    setPart(asked === "record" ? null : { id, of: asked });
  });

  const importLists = () => away(() => void navigate({ to: "/members/import" }));

  useScreenKey("create", () => addMember());
  useScreenKey("find", () => searchField.current?.select());

  const isNarrowed =
    conditions(filter.narrow) > 0 || search !== "" || filter.branch !== null || filter.status !== "active";
  const isEmptyBook = all === 0 && !isNarrowed && filter.on === null;

  return (
    <Page height="fill">
      <div className={styles.screen} data-beside={isBeside || undefined} data-form={form !== null || undefined}>
        <div className={styles.list} ref={list}>
          <PageHeader
            title={words.members.title}
            beside={<Counted search={search} total={people.total} all={all} filter={filter} isNarrowed={isNarrowed} />}
            actions={
              <>
                <ListMenu
                  asked={asked}
                  list={settings}
                  onList={openList}
                  onPick={() => {
                    setPicked(new Set());
                    focusList();
                  }}
                />
                {/* An empty book offers it in its middle. */}
                {all !== 0 && (
                  <Button icon={Upload} onPress={importLists}>
                    {words.imports.start}
                  </Button>
                )}
                <Button weight={form || isEmptyBook ? "plain" : "primary"} icon={UserPlus} onPress={() => addMember()}>
                  {words.members.add}
                </Button>
              </>
            }
          />
          <MemberFilters
            search={typed}
            onSearch={setTyped}
            around={around}
            isWaiting={typed !== search || people.isWaiting}
            searchRef={searchField}
            onDown={() => {
              // At once: her next key is meant for the list.
              list.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
              const first = people.rowAt(0);
              if (first) show(first.id);
            }}
            filter={filter}
            onFilter={setFilter}
          />
          {form === null && <Drafts onResume={(id, draft) => openForm({ id, given: {}, draft })} />}
          {picked && (
            <PickBar
              asked={asked}
              total={people.total}
              picked={picked}
              onPicked={setPicked}
              onClose={() => {
                setPicked(null);
                focusList();
              }}
            />
          )}
          <MemberTable
            chosen={columns}
            picked={picked}
            onPick={(id, isPicked) =>
              setPicked((old) => {
                const next = new Set(old);
                if (isPicked) next.add(id);
                else next.delete(id);
                return next;
              })
            }
            onPickAll={() => void everybody(asked).then(setPicked)}
            total={people.total}
            rowAt={people.rowAt}
            onWindow={people.onWindow}
            isLoading={people.isLoading}
            start={JSON.stringify(asked)}
            order={order}
            onOrder={setOrder}
            shown={form === null ? shown : form.id}
            onShow={show}
            onOpen={open}
            empty={
              isEmptyBook ? (
                <EmptyBook onImport={importLists} onAdd={() => addMember()} />
              ) : (
                <EmptyState
                  icon={Users}
                  title={words.members.empty.noneTitle}
                  action={
                    <>
                      <Button
                        onPress={() => {
                          setTyped("");
                          setFilter(NO_FILTER);
                        }}
                      >
                        {words.members.empty.clear}
                      </Button>
                      {search !== "" && filter.status !== "all" && (
                        <Button onPress={() => setFilter({ ...filter, status: "all" })}>
                          {words.members.empty.everybody}
                        </Button>
                      )}
                      {search.trim() !== "" && (
                        <Button icon={UserPlus} onPress={() => addMember(typed.trim())}>
                          {words.members.addNamed(typed.trim())}
                        </Button>
                      )}
                    </>
                  }
                >
                  {words.members.empty.noneText}
                </EmptyState>
              )
            }
          />
        </div>
        <h1 className={styles.titleBeside}>{words.members.title}</h1>
        <Beside
          form={form}
          shown={shown}
          part={part?.id === shown ? part : null}
          filter={filter}
          onShowDay={(on) => setFilter({ ...filter, status: "active", on })}
          leaving={leaving}
          onDirty={(dirty) => {
            isDirty.current = dirty;
          }}
          onStay={() => setLeaving(null)}
          onCloseForm={() =>
            away(() => {
              setBeside(shown !== null);
              focusList();
            })
          }
          onSaved={(id) => {
            isDirty.current = false;
            open(id);
            focusList();
          }}
          onOpenPerson={open}
          onEdit={(id) => openForm({ id, given: {}, draft: null })}
          onBack={() => {
            setBeside(false);
            focusList();
          }}
          onAsked={focusList}
          onRemoved={() => {
            setShown(null);
            setBeside(false);
            focusList();
          }}
        />
      </div>
    </Page>
  );
}

function idOf(param: string | undefined): PersonId | null {
  return param && /^\d+$/.test(param) ? Number(param) : null;
}

interface BesideProps {
  form: Open | null;
  shown: PersonId | null;
  part: AskedPart | null;
  filter: ListFilter;
  onShowDay: (day: string) => void;
  leaving: (() => void) | null;
  onDirty: (isDirty: boolean) => void;
  onStay: () => void;
  onCloseForm: () => void;
  onSaved: (id: PersonId) => void;
  onOpenPerson: (id: PersonId) => void;
  onEdit: (id: PersonId) => void;
  onBack: () => void;
  onRemoved: () => void;
  onAsked: () => void;
}

function Beside({
  form,
  shown,
  part,
  filter,
  onShowDay,
  onEdit,
  onBack,
  onRemoved,
  onAsked,
  onCloseForm,
  ...does
}: BesideProps) {
  const edited = useAsk("get_member", { id: form?.id ?? 0 }, { enabled: form?.id != null });
  const member = edited.data;
  if (form?.id === null)
    return <MemberForm key="new" given={form.given} resumed={form.draft} onClose={onCloseForm} {...does} />;
  if (form && member?.id === form.id)
    return (
      <MemberForm
        key={form.id}
        member={member}
        given={form.given}
        resumed={form.draft}
        onClose={onCloseForm}
        {...does}
      />
    );
  // A draft of somebody who is no longer in the book: the panel says so.
  if (form?.id && edited.isError)
    return (
      <MemberPanel
        id={form.id}
        onEdit={onCloseForm}
        onBack={onCloseForm}
        onRemoved={onCloseForm}
        onAsked={onAsked}
        onOpenPerson={does.onOpenPerson}
        part={null}
      />
    );
  if (shown === null)
    return (
      <MonthPanel
        unitId={filter.group ?? filter.branch}
        on={filter.on}
        onShowDay={onShowDay}
        onOpenPerson={does.onOpenPerson}
      />
    );
  return (
    <MemberPanel
      id={shown}
      onEdit={() => onEdit(shown)}
      onBack={onBack}
      onRemoved={onRemoved}
      onAsked={onAsked}
      onOpenPerson={does.onOpenPerson}
      part={part}
    />
  );
}

interface CountedProps {
  search: string;
  total: number;
  all: number | undefined;
  filter: ListFilter;
  isNarrowed: boolean;
}

/** "41 người khớp “hong” trong 3.929", read out when it changes. */
function Counted({ search, total, all, filter, isNarrowed }: CountedProps) {
  const words = useWords().members;
  if (all === undefined) return null;
  const ofAll = filter.on === null ? words.count(count(all)) : words.countOn(count(all), shortDay(filter.on));
  const isPart = filter.status === "active" || filter.status === "core";
  return (
    <span role="status">
      {search !== ""
        ? words.found(count(total), search, ofAll)
        : !isNarrowed
          ? ofAll
          : isPart
            ? words.part(count(total), ofAll)
            : words.people(count(total))}
    </span>
  );
}

/** The next step in a book without members. */
function EmptyBook({ onImport, onAdd }: { onImport: () => void; onAdd: () => void }) {
  const { members: words, imports } = useWords();
  const navigate = useNavigate();
  const units = useAsk("list_units", { on: null }).data;
  if (!units) return null;
  const hasBranch = units.some((unit) => unit.kind === "branch");
  return (
    <EmptyState
      icon={Users}
      title={hasBranch ? words.empty.title : words.empty.noBranchTitle}
      action={
        <>
          <Button weight="primary" icon={Upload} onPress={onImport}>
            {imports.start}
          </Button>
          {hasBranch ? (
            <Button onPress={onAdd}>{words.addFirst}</Button>
          ) : (
            <Button onPress={() => void navigate({ to: "/organization" })}>{words.empty.noBranchAction}</Button>
          )}
        </>
      }
    >
      {hasBranch ? words.empty.text : words.empty.noBranchText}
    </EmptyState>
  );
}
