// The flat list of units as a tree, and the part of it that a search leaves.

import type { UnitId, UnitRow } from "../../bridge";
import { folded } from "../../design";

export interface UnitNode {
  unit: UnitRow;
  below: UnitNode[];
  /** It is no more on the day looked at, and shown because that was asked for. */
  isEnded?: boolean;
}

/** The ward with its branches and their groups, in the order the office gives them; those that have ended come after the others. */
export function unitTree(units: readonly UnitRow[], ended: readonly UnitRow[] = []): UnitNode[] {
  const nodes = new Map(units.map((unit): [UnitId, UnitNode] => [unit.id, { unit, below: [] }]));
  for (const unit of ended) nodes.set(unit.id, { unit, below: [], isEnded: true });
  const roots: UnitNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.unit.parent_id === null ? undefined : nodes.get(node.unit.parent_id);
    (parent ? parent.below : roots).push(node);
  }
  return roots;
}

/** Units whose name or head has the text in it, with what lies above them; everything for an empty text. */
export function searched(nodes: readonly UnitNode[], text: string): UnitNode[] {
  const wanted = folded(text.trim());
  if (wanted === "") return [...nodes];
  return nodes.flatMap((node) => {
    const below = searched(node.below, text);
    const hit = folded(`${node.unit.name} ${node.unit.head ?? ""}`).includes(wanted);
    return hit || below.length > 0 ? [{ ...node, below }] : [];
  });
}

/** Every unit that has something below it: what must be open for all to be seen. */
export function withBelow(nodes: readonly UnitNode[]): UnitId[] {
  return nodes.flatMap((node) => (node.below.length > 0 ? [node.unit.id, ...withBelow(node.below)] : []));
}
