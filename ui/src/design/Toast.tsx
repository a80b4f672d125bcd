// The bar that says what was done and offers to take it back. It reads itself out and never takes the focus.

import { X } from "lucide-react";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { Button, IconButton } from "./Button";
import { cx } from "./cx";
import { useLabels } from "./labels";
import styles from "./Toast.module.css";

export interface Toast {
  text: string;
  tone?: "done" | "bad";
  action?: { label: string; keys?: string; onPress: () => void };
}

const SHOWN_MS = 9000;

const ToastContext = createContext<(toast: Toast | null) => void>(() => undefined);

/** Shows one bar; a newer one takes the place of an older, null takes it away. */
export function useToast(): (toast: Toast | null) => void {
  return useContext(ToastContext);
}

export function ToastHost({ children }: { children: ReactNode }) {
  const labels = useLabels();
  const [shown, setShown] = useState<{ toast: Toast; id: number } | null>(null);
  const [held, setHeld] = useState(false);
  const next = useRef(0);
  const show = useCallback((toast: Toast | null) => {
    next.current += 1;
    setHeld(false);
    setShown(toast && { toast, id: next.current });
  }, []);
  useEffect(() => {
    // What went wrong stays until it is closed.
    if (!shown || held || shown.toast.tone === "bad") return;
    const timer = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown, held]);
  const host = useMemo(() => show, [show]);
  const toast = shown?.toast;
  return (
    <ToastContext.Provider value={host}>
      {children}
      <section
        aria-label={labels.notice}
        aria-live={toast?.tone === "bad" ? "assertive" : "polite"}
        className={styles.host}
      >
        {toast && (
          // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps the bar longer.
          <div
            key={shown.id}
            className={cx(styles.bar, toast.tone === "bad" && styles.bad)}
            onMouseEnter={() => setHeld(true)}
            onMouseLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <p>{toast.text}</p>
            {toast.action && (
              <Button
                weight="quiet"
                small
                className={styles.action ?? ""}
                onPress={() => {
                  setShown(null);
                  toast.action?.onPress();
                }}
              >
                {toast.action.label}
                {toast.action.keys && " "}
                {toast.action.keys && <kbd className={styles.keys}>{toast.action.keys}</kbd>}
              </Button>
            )}
            <IconButton
              icon={X}
              label={labels.close}
              small
              className={styles.close ?? ""}
              onPress={() => setShown(null)}
            />
          </div>
        )}
      </section>
    </ToastContext.Provider>
  );
}
