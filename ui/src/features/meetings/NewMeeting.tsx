// Kind and day; the office proposes the rest, and the officer goes on in the meeting's own screen.

import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { call, fieldErrors, type MeetingKind, useChange, useDesk } from "../../bridge";
import { Button, type DateEntry, DateField, Dialog, Note, Select, UNREADABLE } from "../../design";
import { useWords } from "../../words";
import styles from "./Dialogs.module.css";

export const KINDS: readonly MeetingKind[] = ["monthly_briefing", "standing_board", "committee", "review", "other"];

export function NewMeeting({ onClose }: { onClose: () => void }) {
  const { meetings, common, named } = useWords();
  const { today, language } = useDesk();
  const go = useNavigate();
  const [kind, setKind] = useState<MeetingKind>("monthly_briefing");
  const [day, setDay] = useState<DateEntry>(today);
  const [refused, setRefused] = useState<unknown>(null);
  const [tried, setTried] = useState(false);
  const add = useChange("add_meeting", { said: meetings.new.made, handlesProblem: true });
  const errors = fieldErrors(refused, language, ["day"]);
  const noDay = day === null || day === UNREADABLE;

  async function create() {
    setTried(true);
    if (noDay) return;
    try {
      const fields = await call("propose_meeting", { kind, day });
      const id = await add.mutateAsync(fields);
      onClose();
      await go({ to: "/meetings/$meetingId", params: { meetingId: String(id) } });
    } catch (error) {
      setRefused(error);
    }
  }

  return (
    <Dialog
      title={meetings.new.title}
      size="small"
      isOpen
      onClose={onClose}
      onSubmit={() => void create()}
      footer={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button weight="primary" type="submit" isPending={add.isPending}>
            {meetings.new.create}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {errors.has("") && <Note tone="bad">{errors.get("")}</Note>}
        <Select
          label={meetings.new.kind}
          options={KINDS.map((id) => ({ id, name: named.codes.meeting_kind[id] }))}
          value={kind}
          onChange={setKind}
        />
        <DateField
          label={meetings.new.day}
          help={meetings.new.help}
          value={day}
          onChange={setDay}
          error={errors.get("day") ?? (tried && noDay ? (day === null ? common.required : common.unreadableDay) : null)}
          autoFocus
        />
      </div>
    </Dialog>
  );
}
