// A part of a person that was asked for from elsewhere (a hit of the search box) opens and comes into view.

import { type RefObject, useEffect, useRef, useState } from "react";
import type { PersonId } from "../../bridge";

export interface AskedPart {
  id: PersonId;
  of: "household" | "note";
}

/** A heading's state; `asked` is a new object each time it is asked for, so that it opens again. */
export function useAskedPart(asked: AskedPart | null): {
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  place: RefObject<HTMLElement | null>;
} {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked) setOpen(true);
  }, [asked]);
  useEffect(() => {
    if (asked && isOpen) place.current?.scrollIntoView({ block: "nearest" });
  }, [asked, isOpen]);
  return { isOpen, setOpen, place };
}
