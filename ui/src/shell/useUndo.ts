// Undo and redo of the office: what they would do, named, and doing it.

import { useCallback, useMemo } from "react";
import { type ActionRow, useChange } from "../bridge";
import { useToast } from "../design";
import { nameOf, useWords } from "../words";

/** The action as the officer would name it, with whom it was about. */
export function useActionName(): (action: ActionRow | null | undefined) => string {
  const { actions } = useWords().named;
  return useCallback(
    (action) => (action ? [nameOf(actions, action.code), action.about].filter(Boolean).join(" · ") : ""),
    [actions],
  );
}

export function useUndo() {
  const words = useWords();
  const toast = useToast();
  const nameOf = useActionName();
  const undoing = useChange("undo", {
    onDone: (action) =>
      toast({
        text: words.shell.undone(nameOf(action)),
        action: { label: words.common.redo, keys: "Ctrl Y", onPress: () => redoing.mutate({}) },
      }),
  });
  const redoing = useChange("redo", {
    onDone: (action) =>
      toast({
        text: words.shell.redone(nameOf(action)),
        action: { label: words.common.undo, keys: "Ctrl Z", onPress: () => undoing.mutate({}) },
      }),
  });
  const { mutate: undo } = undoing;
  const { mutate: redo } = redoing;
  return useMemo(() => ({ undo: () => undo({}), redo: () => redo({}) }), [undo, redo]);
}
