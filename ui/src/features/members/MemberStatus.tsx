// A person's state on the day looked at: word, icon and colour.

import { Pause, Star } from "lucide-react";
import type { MemberRow } from "../../bridge";
import { State, shortDay } from "../../design";
import { useWords } from "../../words";

type Shown = Pick<MemberRow, "is_member" | "is_suspended" | "is_core" | "left_on">;

export function MemberStatus({ member }: { member: Shown }) {
  const { members: words, record } = useWords();
  if (member.is_suspended)
    return (
      <State tone="warn" icon={Pause}>
        {record.suspension.chip}
      </State>
    );
  if (member.is_member && member.is_core)
    return (
      <State tone="info" icon={Star}>
        {words.isCore}
      </State>
    );
  if (member.is_member)
    return (
      // The common case is quiet: thousands of ticks would say nothing.
      <State tone="ok" icon={null}>
        {words.isMember}
      </State>
    );
  return (
    <State tone="plain" icon={null}>
      {member.left_on ? words.hasLeft(shortDay(member.left_on)) : words.notMember}
    </State>
  );
}
