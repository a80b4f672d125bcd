// Asks the core where the program stands and shows the matching side of it: the start screens (first run, locked, damaged …) or the open book.

import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { Suspense, useEffect, useMemo, useState } from "react";
import {
  DeskContext,
  type DeskState,
  forgetPeople,
  lendBar,
  newQueryClient,
  placeOf,
  problemOf,
  sentence,
  useAsk,
  useChange,
  usePreferences,
} from "../bridge";
import { DesignProvider, useToast } from "../design";
import { StartScreens } from "../features/start/StartScreens";
import { router } from "../screens";
import { languages, useWords, WordsContext } from "../words";
import styles from "./App.module.css";
import { ErrorBoundary } from "./ErrorBoundary";
import { useNoReload } from "./keys";
import { useUndo } from "./useUndo";

let refused: (error: unknown) => void = () => undefined;
const client = newQueryClient((error) => refused(error));

export function App() {
  const { language } = usePreferences();
  return (
    <QueryClientProvider client={client}>
      <WordsContext.Provider value={languages[language]}>
        <Desk />
      </WordsContext.Provider>
    </QueryClientProvider>
  );
}

function Desk() {
  useNoReload();
  const { language } = usePreferences();
  const words = useWords();
  const desk = useAsk("desk_state", {});
  const state = desk.data;
  // The first-run guide still has to show the recovery sheet after the office is there.
  const [held, setHeld] = useState(false);
  if (!state) {
    return (
      <DesignProvider language={language} today="2026-01-01">
        <p className={styles.waiting} role={desk.isError ? "alert" : "status"}>
          {desk.isError ? sentence(problemOf(desk.error), language) : words.common.loading}
        </p>
      </DesignProvider>
    );
  }
  return (
    <DesignProvider language={language} today={state.today}>
      <Bar />
      <ErrorBoundary>
        {!held && state.stage === "open" && (state.officer !== null || state.officers.length === 0) ? (
          // Every screen begins anew when personal data is hidden or shown: no form or dialog keeps what it held.
          <OpenBook key={`${state.sample} ${state.hidden}`} state={state} />
        ) : (
          <StartScreens state={state} onHold={setHeld} />
        )}
      </ErrorBoundary>
    </DesignProvider>
  );
}

function OpenBook({ state }: { state: DeskState }) {
  const { language } = usePreferences();
  const [month, setMonth] = useState(state.today.slice(0, 7));
  const view = useMemo(() => ({ today: state.today, month, setMonth, language, state }), [state, month, language]);
  const toast = useToast();
  // What was read of a book that is closed again must not stay in memory, nor a name in the bar.
  useEffect(
    () => () => {
      client.removeQueries({ predicate: (query) => query.queryKey[1] !== "desk_state" });
      toast(null);
      forgetPeople();
    },
    [toast],
  );
  return (
    <DeskContext.Provider value={view}>
      <Suspense fallback={null}>
        <RouterProvider router={router} />
      </Suspense>
    </DeskContext.Provider>
  );
}

/** Says what was done, with the way back, and what could not be done. */
function Bar() {
  const toast = useToast();
  const words = useWords();
  const { language } = usePreferences();
  const { undo } = useUndo();
  const { mutate: open } = useChange("open_saved_file");
  useEffect(() => {
    lendBar({
      done: (text) => toast({ text, action: { label: words.common.undo, keys: "Ctrl Z", onPress: undo } }),
      saved: (file) =>
        toast({
          text: words.common.savedFile(file.file_name, file.folder_name),
          action: { label: words.common.openFile, onPress: () => open(file) },
        }),
    });
    refused = (error) => {
      const problem = problemOf(error);
      // A locked book shows its own screen.
      if (placeOf(problem) === "lock")
        void client.invalidateQueries({ predicate: (query) => query.queryKey[1] === "desk_state" });
      else toast({ text: sentence(problem, language), tone: "bad" });
    };
  }, [toast, words, language, undo, open]);
  return null;
}
