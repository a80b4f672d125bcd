// A short form over the page with its two buttons: do it, or not. What went wrong and belongs to no field stands at its top.

import type { ReactNode } from "react";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Note } from "./Layout";
import { useLabels } from "./labels";

interface FormDialogProps {
  title: string;
  /** Words on the button that does it. */
  submit: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
  /** Everything needed is there. */
  isReady: boolean;
  isPending?: boolean;
  problem?: string | undefined;
  size?: "small" | "medium" | "large";
}

export function FormDialog({
  title,
  submit,
  onSubmit,
  onClose,
  children,
  isReady,
  isPending = false,
  problem,
  size = "small",
}: FormDialogProps) {
  const labels = useLabels();
  return (
    <Dialog
      title={title}
      size={size}
      isOpen
      onClose={onClose}
      onSubmit={() => isReady && !isPending && onSubmit()}
      footer={
        <>
          <Button onPress={onClose}>{labels.cancel}</Button>
          <Button type="submit" weight="primary" isDisabled={!isReady} isPending={isPending}>
            {submit}
          </Button>
        </>
      }
    >
      {problem && <Note tone="bad">{problem}</Note>}
      {children}
    </Dialog>
  );
}
