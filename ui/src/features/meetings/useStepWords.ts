// Each step's name and the quiet line below it.

import type { MeetingFields } from "../../bridge";
import { count } from "../../design";
import { useWords } from "../../words";
import { presences, type StepId, sectionIndex } from "./steps";

export function useStepWords(fields: MeetingFields, photos: number): (id: StepId) => { name: string; note: string } {
  const { steps } = useWords().meetings;
  const { present, invited } = presences(fields.attendance);
  return (id) => {
    const at = sectionIndex(id);
    if (at !== null) {
      const section = fields.sections[at];
      const paragraphs = section?.body.split("\n").filter((line) => line.trim() !== "").length ?? 0;
      return { name: section?.heading || steps.section(at + 1), note: steps.sectionNote(paragraphs) };
    }
    if (id === "attendance")
      return { name: steps.attendance, note: steps.attendanceNote(count(present), count(invited)) };
    if (id === "conclusions") {
      const assigned = fields.conclusions.filter(({ task }) => task).length;
      return { name: steps.conclusions, note: steps.conclusionsNote(fields.conclusions.length, assigned) };
    }
    if (id === "photos") return { name: steps.photos, note: steps.photosNote(photos) };
    return { name: steps.general, note: steps.generalNote(fields.bases.length) };
  };
}
