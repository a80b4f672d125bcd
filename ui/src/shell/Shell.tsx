// What stands around every screen: side bar, top bar, the band over a sample ward, the search palette, the list of shortcuts, and the global keys.

import { Outlet, useRouterState } from "@tanstack/react-router";
import { EyeOff } from "lucide-react";
import { Suspense, useEffect, useRef, useState } from "react";
import { useBulk, useChange, useDesk } from "../bridge";
import { Band, Button } from "../design";
import { BulkDialog, SearchPalette } from "../overlays";
import { useWords } from "../words";
import { ErrorBoundary } from "./ErrorBoundary";
import { useGlobalKeys } from "./keys";
import styles from "./Shell.module.css";
import { Shortcuts } from "./Shortcuts";
import { SideBar } from "./SideBar";
import { TopBar } from "./TopBar";
import { useIdleLock } from "./useIdleLock";
import { useNarrow } from "./useNarrow";
import { useUndo } from "./useUndo";

export function Shell() {
  const words = useWords();
  const { state } = useDesk();
  const { undo, redo } = useUndo();
  const lock = useChange("lock");
  const leave = useChange("leave_sample");
  const privacy = useChange("set_privacy");
  const setHidden = (hidden: boolean) => privacy.mutate({ hidden });
  const narrow = useNarrow();
  const bulk = useBulk();
  const [searching, setSearching] = useState(false);
  const [listing, setListing] = useState(false);
  const main = useRef<HTMLElement>(null);
  const address = useRouterState({ select: (router) => router.location.pathname });

  useGlobalKeys({
    search: () => setSearching(true),
    shortcuts: () => setListing(true),
    undo,
    redo,
    lock: () => lock.mutate({}),
    privacy: () => setHidden(!state.hidden),
  });
  useIdleLock(() => lock.mutate({}));

  // A new screen starts at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the address changes.
  useEffect(() => {
    main.current?.scrollTo(0, 0);
  }, [address]);

  return (
    <div className={styles.shell} data-narrow={narrow || undefined}>
      {/* A button, because the address after # belongs to the router. */}
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {words.shell.skip}
      </button>
      {(state.sample || state.hidden) && (
        <aside className={styles.band} aria-label={state.hidden ? words.shell.privacy.band : words.shell.sampleBand}>
          {state.hidden && (
            <Band tone="info">
              <EyeOff size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
              <strong>{words.shell.privacy.band}</strong>
              <span className={styles.bandText}>{words.shell.privacy.bandText}</span>
              <Button weight="quiet" small onPress={() => setHidden(false)}>
                {words.shell.privacy.end}
              </Button>
            </Band>
          )}
          {state.sample && (
            <Band>
              <strong>{words.shell.sampleBand}</strong>
              <span className={styles.bandText}>{words.shell.sampleBandText}</span>
              <Button weight="quiet" small onPress={() => leave.mutate({})}>
                {words.shell.leaveSample}
              </Button>
            </Band>
          )}
        </aside>
      )}
      <SideBar narrow={narrow} onHide={() => setHidden(!state.hidden)} />
      <TopBar onSearch={() => setSearching(true)} onLock={() => lock.mutate({})} />
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        <ErrorBoundary place={address}>
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      {searching && (
        <Suspense fallback={null}>
          <SearchPalette onClose={() => setSearching(false)} />
        </Suspense>
      )}
      {bulk && (
        <Suspense fallback={null}>
          <BulkDialog />
        </Suspense>
      )}
      <Shortcuts isOpen={listing} onClose={() => setListing(false)} />
    </div>
  );
}
