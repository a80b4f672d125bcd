// Correcting what was written about a period of membership, and changing the kind of member from a day on.

import { Trash2 } from "lucide-react";
import { useState } from "react";
import {
  fieldErrors,
  type JoinReason,
  type LeaveReason,
  type MemberDetail,
  type MemberKind,
  type Membership,
  useChange,
  useDesk,
} from "../../bridge";
import { Button, type DateEntry, DateField, daysFrom, FormDialog, Select, UNREADABLE } from "../../design";
import { useWords } from "../../words";
import { isMove } from "./timeline";
import { UnitPicker } from "./UnitPicker";

const KINDS: readonly MemberKind[] = ["ordinary", "automatic", "honorary"];
const LEAVE_REASONS: readonly LeaveReason[] = ["moved_away", "married", "works_away", "resigned", "died", "removed"];
const JOIN_REASONS: readonly JoinReason[] = ["admitted", "moved_in", "rejoined"];
const FIELDS = ["unit_id", "group_id", "kind", "joined", "join_reason", "last_day", "reason"] as const;

interface EditPeriodProps {
  member: MemberDetail;
  period: Membership;
  onClose: () => void;
}

export function EditPeriodDialog({ member, period, onClose }: EditPeriodProps) {
  const words = useWords();
  const say = words.record.period;
  const { language } = useDesk();
  // They come newest first.
  const at = member.memberships.findIndex((each) => each.id === period.id);
  const isMovedHere = isMove(member.memberships[at + 1], period);
  const movesOn = isMove(period, member.memberships[at - 1]);
  const [branch, setBranch] = useState<number | null>(period.unit_id);
  const [group, setGroup] = useState(period.group_id);
  const [kind, setKind] = useState(period.kind);
  const [joined, setJoined] = useState<DateEntry>(period.joined);
  const [joinReason, setJoinReason] = useState(period.join_reason);
  const [lastDay, setLastDay] = useState<DateEntry>(period.valid_to && daysFrom(period.valid_to, -1));
  const [leaveReason, setLeaveReason] = useState<LeaveReason>(period.leave_reason ?? "moved_away");
  const edit = useChange("edit_membership", { said: say.saved, handlesProblem: true, onDone: onClose });
  const remove = useChange("remove_membership", { said: say.removed, onDone: onClose });
  const errors = fieldErrors(edit.error, language, FIELDS);
  const isReady = branch !== null && joined !== null && joined !== UNREADABLE && lastDay !== UNREADABLE;
  const leaveReasons =
    period.leave_reason === "transferred" ? [...LEAVE_REASONS, "transferred" as const] : LEAVE_REASONS;
  const joinReasons = period.join_reason === "transferred" ? [...JOIN_REASONS, "transferred" as const] : JOIN_REASONS;
  return (
    <FormDialog
      title={say.edit}
      size="medium"
      submit={words.common.save}
      onSubmit={() =>
        isReady &&
        edit.mutate({
          id: period.id,
          unit_id: branch,
          group_id: group,
          kind,
          joined,
          join_reason: joinReason,
          last_day: lastDay,
          leave_reason: lastDay === null ? null : leaveReason,
        })
      }
      onClose={onClose}
      isReady={isReady}
      isPending={edit.isPending}
      problem={errors.get("")}
    >
      <p>{isMovedHere ? say.moveText : say.text}</p>
      <UnitPicker
        branch={branch}
        group={group}
        onChange={(nextBranch, nextGroup) => {
          setBranch(nextBranch);
          setGroup(nextGroup);
        }}
        branchError={errors.get("unit_id")}
        groupError={errors.get("group_id")}
        on={lastDay === UNREADABLE ? null : lastDay}
      />
      <Select
        label={words.named.columns.membership.kind}
        options={KINDS.map((id) => ({ id, name: words.named.codes.member_kind[id] }))}
        value={kind}
        onChange={setKind}
      />
      <DateField
        label={say.joined}
        isRequired
        allowPartial={!isMovedHere}
        value={joined}
        onChange={setJoined}
        error={errors.get("joined")}
      />
      {!isMovedHere && (
        <Select
          label={words.named.columns.membership.join_reason}
          options={joinReasons.map((id) => ({ id, name: words.named.codes.join_reason[id] }))}
          value={joinReason}
          onChange={setJoinReason}
          error={errors.get("join_reason")}
        />
      )}
      {movesOn ? (
        <p>{say.endMoved}</p>
      ) : (
        <>
          <DateField
            label={say.lastDay}
            help={say.lastDayHelp}
            value={lastDay}
            onChange={setLastDay}
            error={errors.get("last_day")}
          />
          {lastDay !== null && (
            <Select
              label={words.named.columns.membership.leave_reason}
              options={leaveReasons.map((id) => ({ id, name: words.named.codes.leave_reason[id] }))}
              value={leaveReason}
              onChange={setLeaveReason}
              error={errors.get("reason")}
            />
          )}
        </>
      )}
      <div>
        <Button
          small
          weight="quiet"
          icon={Trash2}
          isPending={remove.isPending}
          onPress={() => remove.mutate({ id: period.id })}
        >
          {say.remove}
        </Button>
      </div>
    </FormDialog>
  );
}

export function KindDialog({ member, now, onClose }: { member: MemberDetail; now: Membership; onClose: () => void }) {
  const words = useWords();
  const say = words.record.period;
  const { today, language } = useDesk();
  const [kind, setKind] = useState<MemberKind>(KINDS.find((each) => each !== now.kind) ?? "ordinary");
  const [from, setFrom] = useState<DateEntry>(today);
  const { name } = member.fields;
  const change = useChange("change_kind", { said: say.kindDone(name), handlesProblem: true, onDone: onClose });
  const errors = fieldErrors(change.error, language, ["from", "kind"]);
  const isReady = from !== null && from !== UNREADABLE;
  return (
    <FormDialog
      title={say.changeKind}
      submit={say.changeKind}
      onSubmit={() => isReady && change.mutate({ id: member.id, kind, from })}
      onClose={onClose}
      isReady={isReady}
      isPending={change.isPending}
      problem={errors.get("")}
    >
      <p>{say.kindText(name, words.named.codes.member_kind[now.kind])}</p>
      <Select
        label={words.named.columns.membership.kind}
        options={KINDS.filter((each) => each !== now.kind).map((id) => ({
          id,
          name: words.named.codes.member_kind[id],
        }))}
        value={kind}
        onChange={setKind}
        error={errors.get("kind")}
      />
      <DateField
        label={words.members.asked.from}
        isRequired
        value={from}
        onChange={setFrom}
        error={errors.get("from")}
      />
    </FormDialog>
  );
}
