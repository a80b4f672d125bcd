// The three changes of a membership: moving to another branch, leaving the Union, joining (again). Each names its day, since lists of earlier days stay as they were.

import { useState } from "react";
import {
  fieldErrors,
  type JoinReason,
  type LeaveReason,
  type MemberDetail,
  type Membership,
  type UnitId,
  useAsk,
  useChange,
  useDesk,
} from "../../bridge";
import { Choice, type DateEntry, DateField, FormDialog, Select, UNREADABLE } from "../../design";
import { HandOverFields, useHandOver } from "../../parts";
import { useWords } from "../../words";
import { countsAs, membershipOn } from "./timeline";
import { UnitPicker } from "./UnitPicker";

interface DialogProps {
  member: MemberDetail;
  onClose: () => void;
}

const LEAVE_REASONS: readonly LeaveReason[] = ["moved_away", "married", "works_away", "resigned", "died", "removed"];

export function LeaveDialog({ member, onClose }: DialogProps) {
  const words = useWords();
  const { today, language } = useDesk();
  const [day, setDay] = useState<DateEntry>(today);
  const [reason, setReason] = useState<LeaveReason>("moved_away");
  const { name } = member.fields;
  const leave = useChange("leave_union", {
    said: words.members.leaveDialog.done(name),
    handlesProblem: true,
    onDone: onClose,
  });
  const handing = useHandOver(member.id, day);
  const errors = fieldErrors(leave.error, language, ["last_day", "reason", "successors", "tasks"]);
  const isReady = day !== null && day !== UNREADABLE && handing.isReady;
  const now = membershipOn(member.memberships, today);
  const hasPlans = member.memberships.some((each) => countsAs(each.joined) > today);
  return (
    <FormDialog
      title={words.members.leave}
      submit={words.members.leave}
      size={handing.isAsked ? "medium" : "small"}
      onSubmit={() => isReady && leave.mutate({ id: member.id, last_day: day, reason, hand_over: handing.handOver })}
      onClose={onClose}
      isReady={isReady}
      isPending={leave.isPending}
      problem={errors.get("")}
    >
      <p>{words.members.leaveDialog.text(name)}</p>
      {hasPlans && <p>{words.record.period.plannedFalls}</p>}
      <DateField
        label={words.members.asked.lastDay}
        value={day}
        onChange={setDay}
        error={errors.get("last_day")}
        isRequired
        autoFocus
      />
      <Select
        label={words.named.columns.membership.leave_reason}
        options={LEAVE_REASONS.map((id) => ({ id, name: words.named.codes.leave_reason[id] }))}
        value={reason}
        onChange={setReason}
        error={errors.get("reason")}
      />
      <HandOverFields
        name={name}
        handing={handing}
        unit={now && { id: now.unit_id, name: now.unit_name }}
        error={errors.get("successors") ?? errors.get("tasks")}
      />
    </FormDialog>
  );
}

interface JoinDialogProps extends DialogProps {
  /** The membership she moves away from; none when she joins (again). */
  from: Membership | undefined;
}

export function JoinDialog({ member, from, onClose }: JoinDialogProps) {
  const words = useWords();
  const { today, language } = useDesk();
  const [branch, setBranch] = useState<UnitId | null>(null);
  const [group, setGroup] = useState<UnitId | null>(null);
  const [day, setDay] = useState<DateEntry>(today);
  const wasMember = member.memberships.length > 0;
  const [reason, setReason] = useState<JoinReason>(from ? "transferred" : wasMember ? "rejoined" : "admitted");
  const units = useAsk("list_units", { on: null }).data ?? [];
  const { name } = member.fields;
  const target = units.find((unit) => unit.id === branch)?.name ?? "";
  const join = useChange("join_branch", {
    said: (from ? words.members.moveDialog : words.members.rejoinDialog).done(name, target),
    handlesProblem: true,
    onDone: onClose,
  });
  const errors = fieldErrors(join.error, language, ["unit_id", "group_id", "from", "reason"]);
  const isReady = branch !== null && day !== null && day !== UNREADABLE;
  // They come newest first: she is again what she was last.
  const kind = from?.kind ?? member.memberships[0]?.kind ?? "ordinary";
  const title = from ? words.members.move : wasMember ? words.members.rejoin : words.members.firstJoin;
  return (
    <FormDialog
      title={title}
      submit={title}
      onSubmit={() =>
        isReady && join.mutate({ id: member.id, unit_id: branch, group_id: group, kind, from: day, reason })
      }
      onClose={onClose}
      isReady={isReady}
      isPending={join.isPending}
      problem={errors.get("")}
    >
      {from ? (
        <p>{words.members.moveDialog.text(name, [from.unit_name, from.group_name].filter(Boolean).join(", "))}</p>
      ) : (
        wasMember && <p>{words.members.rejoinDialog.text(name)}</p>
      )}
      <UnitPicker
        branch={branch}
        group={group}
        onChange={(nextBranch, nextGroup) => {
          setBranch(nextBranch);
          setGroup(nextGroup);
        }}
        branchError={errors.get("unit_id")}
        groupError={errors.get("group_id")}
        on={day === UNREADABLE ? null : day}
        autoFocus
      />
      <DateField label={words.members.asked.from} value={day} onChange={setDay} error={errors.get("from")} isRequired />
      {!from && (
        <Choice
          label={words.named.columns.membership.join_reason}
          options={(wasMember ? (["rejoined", "moved_in"] as const) : (["admitted", "moved_in"] as const)).map(
            (id) => ({
              id,
              name: words.named.codes.join_reason[id],
            }),
          )}
          value={reason === "transferred" ? "rejoined" : reason}
          onChange={setReason}
        />
      )}
    </FormDialog>
  );
}
