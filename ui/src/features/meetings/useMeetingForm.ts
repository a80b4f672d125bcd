// What is being written about one meeting: typed text over what the office has, kept as a draft while typing and saved to the office at the moments
// the screen says. One save at a time; what is typed meanwhile stays.

import { useCallback, useEffect, useRef, useState } from "react";
import {
  type ConclusionId,
  call,
  type MeetingDetail,
  type MeetingId,
  type Offered,
  type Problem,
  problemOf,
  useAsk,
  useOfferedDraft,
} from "../../bridge";
import { fieldsOf, formOf, hasEmptyLines, idsByKey, type MeetingForm, withIds } from "./form";

export type SaveState =
  | { kind: "quiet" }
  | { kind: "unsaved" }
  | { kind: "saving" }
  | { kind: "saved"; at: number }
  | { kind: "refused"; problem: Problem };

export interface MeetingDesk {
  detail: MeetingDetail;
  form: MeetingForm;
  state: SaveState;
  /** Final, or a draft is offered and not answered yet. */
  isReadOnly: boolean;
  change: (make: (form: MeetingForm) => MeetingForm) => void;
  /** Saves what is unsaved; false if the office refused. */
  save: () => Promise<boolean>;
  /** The office's id of a conclusion written here, once saved. */
  idOf: (key: string) => ConclusionId | null;
  offered: Offered<MeetingForm> | null;
  takeDraft: () => void;
  dropDraft: () => void;
  /** The meeting is gone: nothing typed is to be saved any more. */
  forget: () => void;
}

function isForm(value: MeetingForm): boolean {
  return Array.isArray(value.conclusions) && Array.isArray(value.sections) && Array.isArray(value.attendance);
}

export function useMeetingForm(id: MeetingId): { desk: MeetingDesk | null; error: Error | null } {
  const asked = useAsk("get_meeting", { id });
  const detail = asked.data ?? null;
  const [edited, setEdited] = useState<MeetingForm | null>(null);
  const [state, setState] = useState<SaveState>({ kind: "quiet" });
  // Under which key each conclusion was first written here.
  const keys = useRef(new Map<ConclusionId, string>());
  const latest = useRef<MeetingForm | null>(null);
  const unsaved = useRef(false);
  const saving = useRef<Promise<boolean>>(Promise.resolve(true));
  const shown = useRef(detail);
  shown.current = detail;
  const draft = useOfferedDraft<MeetingForm>(`meeting:${id}`, isForm);

  const put = useCallback((form: MeetingForm | null) => {
    latest.current = form;
    setEdited(form);
  }, []);

  const { keep, drop, take } = draft;
  const change = useCallback(
    (make: (form: MeetingForm) => MeetingForm) => {
      const from = latest.current ?? (shown.current && formOf(shown.current.fields, keys.current));
      if (!from) return;
      const to = make(from);
      unsaved.current = true;
      put(to);
      keep(to);
      setState({ kind: "unsaved" });
    },
    [put, keep],
  );

  const { refetch } = asked;
  const saveNow = useCallback(async (): Promise<boolean> => {
    const sent = latest.current;
    if (!sent || !unsaved.current) return true;
    setState({ kind: "saving" });
    unsaved.current = false;
    try {
      await call("save_meeting", { id, fields: fieldsOf(sent) });
    } catch (error) {
      unsaved.current = true;
      setState({ kind: "refused", problem: problemOf(error) });
      return false;
    }
    const fresh = (await refetch()).data;
    if (fresh) {
      const ids = idsByKey(sent, fresh.fields);
      for (const [key, given] of ids) keys.current.set(given, key);
      if (latest.current === sent && !hasEmptyLines(sent)) put(null);
      else if (latest.current) put(withIds(latest.current, ids));
    }
    if (unsaved.current) return true;
    drop();
    setState({ kind: "saved", at: Date.now() });
    return true;
  }, [id, refetch, put, drop]);

  const save = useCallback(() => {
    saving.current = saving.current.then(saveNow, saveNow);
    return saving.current;
  }, [saveNow]);

  // Leaving the screen or the window saves, so that the draft is only for power cuts.
  useEffect(() => {
    const onLeave = () => void save();
    window.addEventListener("blur", onLeave);
    return () => {
      window.removeEventListener("blur", onLeave);
      onLeave();
    };
  }, [save]);

  const idOf = useCallback((key: string) => {
    const form = latest.current ?? (shown.current && formOf(shown.current.fields, keys.current));
    const written = form?.conclusions.find((conclusion) => conclusion.key === key)?.id;
    return written ?? [...keys.current].find(([, known]) => known === key)?.[0] ?? null;
  }, []);

  if (!detail) return { desk: null, error: asked.error };
  return {
    error: null,
    desk: {
      detail,
      form: edited ?? formOf(detail.fields, keys.current),
      state,
      isReadOnly: detail.status === "final" || draft.offered !== null,
      change,
      save,
      idOf,
      offered: detail.status === "final" ? null : draft.offered,
      takeDraft: () => {
        if (!draft.offered) return;
        const { value } = draft.offered;
        take();
        change(() => value);
      },
      dropDraft: drop,
      forget: () => {
        unsaved.current = false;
        drop();
      },
    },
  };
}
