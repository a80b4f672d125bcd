// One unit beside the tree: what it is, how many it has, who leads it, and what can be done.

import { Link, useNavigate } from "@tanstack/react-router";
import {
  ArrowLeft,
  ArrowRightLeft,
  CalendarX,
  CornerUpRight,
  Ellipsis,
  FileText,
  Merge,
  Pencil,
  Plus,
  SlidersHorizontal,
  Split,
  Trash2,
} from "lucide-react";
import { useState } from "react";
import { type UnitRow, useChange } from "../../bridge";
import { Button, Card, count, daysFrom, Facts, IconButton, Menu, shortDay } from "../../design";
import { useWords } from "../../words";
import { FoundingPapersDialog } from "./FoundingPapers";
import { GroupPeople } from "./GroupPeople";
import { Officers } from "./Officers";
import styles from "./OrganizationScreen.module.css";
import { DissolveDialog, MergeDialog, MoveGroupDialog } from "./StructureDialogs";
import { AddUnitDialog, EditUnitDialog, RenameDialog } from "./UnitDialogs";
import { UnitLineage } from "./UnitLineage";
import { UpperLevels } from "./UpperLevels";

interface UnitPanelProps {
  unit: UnitRow;
  /** All units of the day looked at. */
  units: readonly UnitRow[];
  parent: UnitRow | undefined;
  groups: number;
  on: string | null;
  onBack: () => void;
  onAdded: (id: number) => void;
  onRemoved: () => void;
}

type Asking = "rename" | "edit" | "merge" | "moveGroup" | "dissolve" | "papers" | "addGroup" | null;

export function UnitPanel({ unit, units, parent, groups, on, onBack, onAdded, onRemoved }: UnitPanelProps) {
  const words = useWords();
  const { organization: say, named } = words;
  const [asking, setAsking] = useState<Asking>(null);
  const remove = useChange("remove_unit", { said: say.removed(unit.name), onDone: onRemoved });
  const close = () => setAsking(null);
  const isWard = unit.kind === "ward";
  const rearrange = words.structure.actions;
  const navigate = useNavigate();
  const choosePeople = (mode: "split" | "move") =>
    void navigate({ to: "/organization/people", search: { mode, unit: unit.id } });
  // What has ended takes no part in anything any more.
  const isOver = unit.closed !== null;
  const facts = [
    { name: say.facts.kind, value: unit.branch_kind && named.codes.branch_kind[unit.branch_kind] },
    { name: say.facts.opened, value: shortDay(unit.opened) },
    { name: say.facts.closed, value: unit.closed && say.closedAfter(shortDay(daysFrom(unit.closed, -1))) },
    { name: say.facts.members, value: <MemberCount unit={unit} isToday={on === null} /> },
    { name: say.facts.groups, value: groups > 0 ? count(groups) : null },
  ];
  const changing = {
    unit,
    units: units.filter((each) => each.closed === null),
    onClose: close,
    onDone: (id: number) => {
      close();
      onAdded(id);
    },
  };
  return (
    <Card as="aside" className={styles.panel}>
      <div className={styles.back}>
        <Button weight="quiet" small icon={ArrowLeft} onPress={onBack}>
          {say.backToTree}
        </Button>
      </div>
      <header className={styles.panelHead}>
        <div className={styles.who}>
          <h2>{unit.name}</h2>
          <p className={styles.quiet}>
            {unit.purpose
              ? say.purposeOf(named.codes.group_purpose[unit.purpose], parent?.name ?? "")
              : parent && unit.kind === "group"
                ? say.groupOf(parent.name)
                : named.codes.unit_kind[unit.kind]}
          </p>
        </div>
        <div className={styles.tools}>
          <IconButton icon={Pencil} label={say.rename} small onPress={() => setAsking("rename")} />
          {!isWard && (
            <Menu
              trigger={<IconButton icon={Ellipsis} label={words.common.more} small />}
              actions={[
                { id: "edit", name: say.edit, icon: SlidersHorizontal, onAction: () => setAsking("edit") },
                ...(isOver
                  ? []
                  : [
                      { id: "merge", name: rearrange.merge, icon: Merge, onAction: () => setAsking("merge") },
                      ...(unit.purpose
                        ? []
                        : [{ id: "split", name: rearrange.split, icon: Split, onAction: () => choosePeople("split") }]),
                      ...(unit.kind === "group"
                        ? [
                            {
                              id: "moveGroup",
                              name: rearrange.moveGroup,
                              icon: CornerUpRight,
                              onAction: () => setAsking("moveGroup"),
                            },
                          ]
                        : []),
                      ...(unit.purpose
                        ? []
                        : [
                            {
                              id: "movePeople",
                              name: rearrange.movePeople,
                              icon: ArrowRightLeft,
                              onAction: () => choosePeople("move"),
                            },
                          ]),
                      {
                        id: "dissolve",
                        name: rearrange.dissolve,
                        icon: CalendarX,
                        onAction: () => setAsking("dissolve"),
                      },
                    ]),
                ...(unit.kind === "branch" && unit.opened !== null
                  ? [{ id: "papers", name: rearrange.papers, icon: FileText, onAction: () => setAsking("papers") }]
                  : []),
                {
                  id: "remove",
                  name: say.remove,
                  hint: say.removeHint,
                  icon: Trash2,
                  isDanger: true,
                  onAction: () => remove.mutate({ id: unit.id }),
                },
              ]}
            />
          )}
        </div>
      </header>
      <Facts facts={facts.filter((fact) => Boolean(fact.value))} />
      <UnitLineage unit={unit} />
      {unit.kind !== "group" && !isOver && (
        <div>
          <Button small icon={Plus} onPress={() => setAsking("addGroup")}>
            {isWard ? say.addGroupOfWard : say.addGroup}
          </Button>
        </div>
      )}
      <Officers unit={unit} on={on} />
      {unit.purpose && <GroupPeople unit={unit} on={on} />}
      {isWard && <UpperLevels />}

      {asking === "rename" && <RenameDialog unit={unit} onClose={close} />}
      {asking === "edit" && <EditUnitDialog unit={unit} onClose={close} />}
      {asking === "merge" && <MergeDialog {...changing} />}
      {asking === "moveGroup" && <MoveGroupDialog {...changing} />}
      {asking === "dissolve" && <DissolveDialog {...changing} />}
      {asking === "papers" && <FoundingPapersDialog unit={unit.id} onClose={close} />}
      {asking === "addGroup" && (
        <AddUnitDialog
          of={unit}
          onClose={close}
          onAdded={(id) => {
            close();
            onAdded(id);
          }}
        />
      )}
    </Card>
  );
}

/** The number opens its people, where the list shows the same day. */
function MemberCount({ unit, isToday }: { unit: UnitRow; isToday: boolean }) {
  const words = useWords().organization;
  const text = words.seeMembers(count(unit.members));
  if (!isToday || unit.members === 0) return text;
  const here = unit.purpose
    ? { group: unit.id }
    : unit.kind === "branch"
      ? { branch: unit.id }
      : unit.kind === "group" && unit.parent_id !== null
        ? { branch: unit.parent_id, group: unit.id }
        : {};
  return (
    <Link to="/members" search={here}>
      {text}
    </Link>
  );
}
