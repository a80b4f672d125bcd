// A question or a short form over the page. Escape closes it, focus returns to where it was. Long work belongs on a screen of its own.

import { X } from "lucide-react";
import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "./Button";
import { cx } from "./cx";
import styles from "./Dialog.module.css";
import { useLabels } from "./labels";

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** The buttons, the next step last. */
  footer?: ReactNode;
  size?: "small" | "medium" | "large";
  /** Wraps body and footer in a form, so that Enter in a field means this. */
  onSubmit?: () => void;
  /** Only the buttons close it. */
  mustAnswer?: boolean;
}

export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  footer,
  size = "medium",
  onSubmit,
  mustAnswer = false,
}: DialogProps) {
  const labels = useLabels();
  const inside = (
    <>
      <DialogBody>{children}</DialogBody>
      {footer && <div className={styles.footer}>{footer}</div>}
    </>
  );
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={false}
      isKeyboardDismissDisabled={mustAnswer}
      className={styles.veil}
    >
      <Modal className={cx(styles.modal, styles[size])}>
        <AriaDialog className={styles.dialog}>
          <div className={styles.head}>
            <Heading slot="title" level={2} className={styles.title}>
              {title}
            </Heading>
            {!mustAnswer && <IconButton icon={X} label={labels.close} small onPress={onClose} />}
          </div>
          {onSubmit ? (
            <form
              className={styles.form}
              noValidate
              onSubmit={(event: FormEvent) => {
                event.preventDefault();
                onSubmit();
              }}
            >
              {inside}
            </form>
          ) : (
            inside
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Long words scroll; then, and only then, the keyboard must reach what scrolls. */
function DialogBody({ children }: { children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    const sizes = new ResizeObserver(() => setScrolls(element.scrollHeight > element.clientHeight + 1));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  return (
    <div ref={body} className={styles.body} tabIndex={scrolls ? 0 : undefined}>
      {children}
    </div>
  );
}

interface SheetProps {
  label: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog without a head, hung from the top: the search palette. */
export function Sheet({ label, isOpen, onClose, children }: SheetProps) {
  const id = useId();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={cx(styles.veil, styles.top)}
    >
      <Modal className={cx(styles.modal, styles.medium)}>
        <AriaDialog id={id} aria-label={label} className={styles.dialog}>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
