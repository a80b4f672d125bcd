// The steps of writing a meeting down, from its own sections, and what each still lacks. Pure.

import type { Attendance, MeetingFields } from "../../bridge";

export type StepId = "general" | "attendance" | `section${number}` | "conclusions" | "photos";

export interface MeetingStep {
  id: StepId;
  done: boolean;
  /** Minutes can be final without it. */
  optional: boolean;
}

export interface Presences {
  invited: number;
  present: number;
  excused: number;
  absent: number;
  unknown: number;
}

export function presences(attendance: readonly Attendance[]): Presences {
  const counted = { invited: attendance.length, present: 0, excused: 0, absent: 0, unknown: 0 };
  for (const { presence } of attendance) counted[presence] += 1;
  return counted;
}

export function sectionIndex(step: StepId): number | null {
  return step.startsWith("section") ? Number(step.slice("section".length)) : null;
}

const written = (text: string | null) => text !== null && text.trim() !== "";

export function stepsOf(fields: MeetingFields, photos: number): MeetingStep[] {
  const { present, unknown } = presences(fields.attendance);
  const general = [
    fields.title,
    fields.starts_at,
    fields.ends_at,
    fields.place,
    fields.chair_name,
    fields.secretary_name,
  ].every(written);
  return [
    { id: "general", done: general, optional: false },
    { id: "attendance", done: present > 0 && unknown === 0, optional: false },
    ...fields.sections.map(
      (section, index): MeetingStep => ({
        id: `section${index}`,
        done: written(section.heading) && written(section.body),
        optional: false,
      }),
    ),
    { id: "conclusions", done: fields.conclusions.some(({ text }) => written(text)), optional: false },
    { id: "photos", done: photos > 0, optional: true },
  ];
}

/** The next step that still lacks something, looking on from the one she is at and then from the start; null when the minutes are whole. */
export function nextMissing(steps: readonly MeetingStep[], current: StepId): StepId | null {
  const at = Math.max(
    0,
    steps.findIndex((step) => step.id === current),
  );
  const ahead = [...steps.slice(at + 1), ...steps.slice(0, at + 1)];
  return ahead.find((step) => !step.done && !step.optional)?.id ?? null;
}
