// Chi hội, tổ: the ward with its branches and groups as a tree on the left, one of them on the right.

import { useNavigate, useParams } from "@tanstack/react-router";
import { ClipboardPaste, Ellipsis, Merge, Network, Plus, UsersRound } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { type UnitId, useAsk, useDesk } from "../../bridge";
import {
  Button,
  Card,
  Checkbox,
  Chip,
  count,
  DayChip,
  EmptyState,
  IconButton,
  Menu,
  Note,
  Page,
  PageHeader,
  SearchField,
  shortDay,
  Tree,
  type TreeNode,
  useScreenKey,
} from "../../design";
import { useWords, type Words } from "../../words";
import styles from "./OrganizationScreen.module.css";
import { PasteDialog } from "./PasteDialog";
import { AddUnitDialog } from "./UnitDialogs";
import { UnitPanel } from "./UnitPanel";
import { searched, type UnitNode, unitTree, withBelow } from "./unitTree";

export function OrganizationScreen() {
  const { organization: words, structure, merger, common, named } = useWords();
  const { today } = useDesk();
  const navigate = useNavigate();
  const { unitId } = useParams({ strict: false });
  const [on, setOn] = useState<string | null>(null);
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<UnitId | null>(() => (unitId ? Number(unitId) : null));
  const [isBeside, setBeside] = useState(unitId !== undefined);
  const [opened, setOpened] = useState<ReadonlySet<UnitId>>(new Set());
  const [asking, setAsking] = useState<"add" | "paste" | null>(null);
  const [showsEnded, setShowsEnded] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);

  const answer = useAsk("list_units", { on }, { keep: true });
  const ended = useAsk("ended_units", { on }, { keep: true }).data ?? [];
  const units = answer.data ?? [];
  const ward = units.find((unit) => unit.kind === "ward");
  const everyUnit = [...units, ...ended];
  const unit = everyUnit.find((each) => each.id === (chosen ?? ward?.id));
  const branches = units.filter((each) => each.kind === "branch");
  const all = unitTree(units, showsEnded ? ended : []);
  const shown = searched(all, search);
  // What a search found is open to be seen; otherwise the ward, and what she opened.
  const expanded = search.trim() === "" ? new Set([...opened, ...(ward ? [ward.id] : [])]) : new Set(withBelow(shown));

  // A unit opened by its address is to be seen in the tree.
  const parentOfChosen = unit?.kind === "group" ? unit.parent_id : null;
  useEffect(() => {
    if (parentOfChosen !== null) setOpened((old) => new Set([...old, parentOfChosen]));
  }, [parentOfChosen]);

  useScreenKey("create", () => setAsking("add"));
  useScreenKey("find", () => searchField.current?.select());

  function open(id: UnitId) {
    setChosen(id);
    setBeside(true);
  }

  return (
    <Page height="fill">
      <div className={styles.screen} data-beside={isBeside || undefined}>
        <div className={styles.list}>
          <PageHeader
            title={words.title}
            beside={
              answer.data &&
              words.count(
                count(branches.length),
                count(units.filter((each) => each.kind === "group" && each.purpose === null).length),
              )
            }
            actions={
              <>
                <Menu
                  trigger={<IconButton icon={Ellipsis} label={common.more} />}
                  actions={[
                    {
                      id: "found",
                      name: structure.actions.found,
                      hint: structure.actions.foundHint,
                      icon: UsersRound,
                      onAction: () => void navigate({ to: "/organization/people", search: { mode: "found" } }),
                    },
                    {
                      id: "merger",
                      name: merger.action,
                      icon: Merge,
                      onAction: () => void navigate({ to: "/organization/merger" }),
                    },
                  ]}
                />
                <Button icon={ClipboardPaste} onPress={() => setAsking("paste")}>
                  {words.paste}
                </Button>
                <Button weight="primary" icon={Plus} onPress={() => setAsking("add")}>
                  {words.add}
                </Button>
              </>
            }
          />
          <div className={styles.filters}>
            <SearchField
              label={words.search}
              placeholder={words.search}
              value={search}
              onChange={setSearch}
              inputRef={searchField}
              className={styles.search ?? ""}
            />
            <DayChip
              title={words.asOfTitle}
              text={words.asOf(shortDay(on ?? today))}
              help={words.asOfHelp}
              value={on}
              onChange={setOn}
            />
            {ended.length > 0 && (
              <Checkbox isSelected={showsEnded} onChange={setShowsEnded}>
                {structure.ended}
              </Checkbox>
            )}
          </div>
          {on !== null && (
            <Note
              tone="info"
              action={
                <Button small onPress={() => setOn(null)}>
                  {words.backToToday}
                </Button>
              }
            >
              {words.elsewhen(shortDay(on))}
            </Note>
          )}
          <Tree
            label={words.tree}
            columns={[
              { title: words.columns.name, width: "minmax(0, 1.5fr)" },
              { title: words.columns.head, width: "minmax(0, 1fr)" },
              { title: words.columns.members, width: "6.5rem", align: "end" },
            ]}
            nodes={shown.map((node) => treeNode(node, words, structure, named.codes.branch_kind))}
            expanded={expanded}
            onExpanded={setOpened}
            chosen={unit?.id ?? null}
            onChoose={setChosen}
            onOpen={open}
            empty={
              answer.data &&
              (branches.length === 0 ? (
                <EmptyState
                  icon={Network}
                  title={words.empty.title}
                  action={
                    <Button icon={ClipboardPaste} onPress={() => setAsking("paste")}>
                      {words.paste}
                    </Button>
                  }
                >
                  {words.empty.text}
                </EmptyState>
              ) : shown.length === 0 ? (
                <EmptyState icon={Network} title={words.empty.noneTitle} />
              ) : null)
            }
          />
        </div>
        <h1 className={styles.titleBeside}>{words.title}</h1>
        {unit ? (
          <UnitPanel
            key={unit.id}
            unit={unit}
            units={units}
            parent={everyUnit.find((each) => each.id === unit.parent_id)}
            groups={
              units.filter((each) => each.parent_id === unit.id && each.kind === "group" && each.purpose === null)
                .length
            }
            on={on}
            onBack={() => setBeside(false)}
            onAdded={open}
            onRemoved={() => {
              setChosen(null);
              setBeside(false);
            }}
          />
        ) : (
          <Card as="aside">
            <p>{answer.data && (chosen === null ? words.empty.choose : words.empty.gone)}</p>
          </Card>
        )}
      </div>
      {asking === "add" && (
        <AddUnitDialog
          of={null}
          onClose={() => setAsking(null)}
          onAdded={(id) => {
            setAsking(null);
            open(id);
          }}
        />
      )}
      {asking === "paste" && (
        <PasteDialog known={branches.map((branch) => branch.name)} onClose={() => setAsking(null)} />
      )}
    </Page>
  );
}

function treeNode(
  { unit, below, isEnded }: UnitNode,
  words: Words["organization"],
  structure: Words["structure"],
  branchKinds: Words["named"]["codes"]["branch_kind"],
): TreeNode {
  return {
    id: unit.id,
    name: unit.name,
    label: (
      <span className={styles.unitName}>
        <span className={unit.kind === "ward" ? styles.ward : styles.ellipsis}>{unit.name}</span>
        {unit.branch_kind && unit.branch_kind !== "area" && <Chip>{branchKinds[unit.branch_kind]}</Chip>}
        {isEnded && unit.closed && <Chip>{structure.endedOn(shortDay(unit.closed))}</Chip>}
      </span>
    ),
    cells: [
      unit.head ?? (unit.kind === "group" || isEnded ? "" : <span className={styles.quiet}>{words.noHead}</span>),
      isEnded ? "" : count(unit.members),
    ],
    children: below.map((node) => treeNode(node, words, structure, branchKinds)),
  };
}
