// What people are chosen for: to found a branch, to split a unit, or to move them.

export type Mode = "found" | "split" | "move";
