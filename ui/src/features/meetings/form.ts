// A meeting as it lies on the screen: the office's fields, with a key on each conclusion that stays while it is written and saved.

import type { Conclusion, ConclusionId, MeetingFields } from "../../bridge";

export interface FormConclusion extends Conclusion {
  key: string;
}

export interface MeetingForm extends Omit<MeetingFields, "conclusions"> {
  conclusions: FormConclusion[];
}

let next = 0;

export function newConclusion(): FormConclusion {
  next += 1;
  return { key: `new${next}`, id: null, text: "", task: null };
}

/** `keys` remembers under which key a conclusion was first written, so that saving it does not take the cursor out of it. */
export function formOf(fields: MeetingFields, keys: ReadonlyMap<ConclusionId, string>): MeetingForm {
  return {
    ...fields,
    conclusions: fields.conclusions.map((conclusion, index) => ({
      ...conclusion,
      key: conclusion.id === null ? `at${index}` : (keys.get(conclusion.id) ?? `id${conclusion.id}`),
    })),
  };
}

function written(text: string): boolean {
  return text.trim() !== "";
}

function isSent({ id, text }: FormConclusion): boolean {
  return id !== null || written(text);
}

/** What is sent: lines begun and left empty are no conclusions and no căn cứ. One the office knows already is only taken away on purpose. */
export function fieldsOf(form: MeetingForm): MeetingFields {
  return {
    ...form,
    bases: form.bases.filter(written),
    conclusions: form.conclusions.filter(isSent).map(({ id, text, task }) => ({ id, text, task })),
  };
}

/** The ids the office gave to conclusions that were new: the same places in what was sent and in what came back. */
export function idsByKey(sent: MeetingForm, saved: MeetingFields): Map<string, ConclusionId> {
  const kept = sent.conclusions.filter(isSent);
  const ids = new Map<string, ConclusionId>();
  kept.forEach(({ key }, index) => {
    const id = saved.conclusions[index]?.id;
    if (id !== undefined && id !== null) ids.set(key, id);
  });
  return ids;
}

/** Gives new conclusions their ids while the rest goes on being typed. */
export function withIds(form: MeetingForm, ids: ReadonlyMap<string, ConclusionId>): MeetingForm {
  return {
    ...form,
    conclusions: form.conclusions.map((conclusion) => ({
      ...conclusion,
      id: conclusion.id ?? ids.get(conclusion.key) ?? null,
    })),
  };
}

/** Whether a conclusion or a căn cứ has been begun and not written yet. */
export function hasEmptyLines(form: MeetingForm): boolean {
  return form.bases.some((base) => !written(base)) || form.conclusions.some(({ text }) => !written(text));
}
