import { expect, test } from "vitest";
import type { UnitRow } from "../../bridge";
import { searched, type UnitNode, unitTree, withBelow } from "./unitTree";

function unit(id: number, parent_id: number | null, name: string, head: string | null = null): UnitRow {
  const kind = parent_id === null ? "ward" : parent_id === 1 ? "branch" : "group";
  return { id, parent_id, kind, branch_kind: null, purpose: null, name, opened: null, closed: null, members: 0, head };
}

const tree = unitTree([
  unit(1, null, "Hội LHPN phường Thử"),
  unit(11, 1, "Chi hội Đê", "Lê Thị Hồng"),
  unit(111, 11, "Tổ 1"),
  unit(112, 11, "Tổ 2", "Trần Thị Mai"),
  unit(12, 1, "Chi hội trẻ"),
]);

const shape = (nodes: readonly UnitNode[]): unknown[] => nodes.map((node) => [node.unit.id, shape(node.below)]);

test("branches stand below the ward, groups below their branch, in the office's order", () => {
  expect(shape(tree)).toEqual([
    [
      1,
      [
        [
          11,
          [
            [111, []],
            [112, []],
          ],
        ],
        [12, []],
      ],
    ],
  ]);
  expect(withBelow(tree)).toEqual([1, 11]);
});

test.each([
  ["de", [11]],
  ["hồng", [11]],
  ["mai", [11, 112]],
  ["tre", [12]],
  ["không có", []],
])("searching %j leaves the hits and what is above them", (text, expected) => {
  const ids = (nodes: readonly UnitNode[]): number[] => nodes.flatMap((node) => [node.unit.id, ...ids(node.below)]);
  expect(ids(searched(tree, text)).filter((id) => id !== 1)).toEqual(expected);
});

test("a unit whose parent is not there that day stands at the top instead of vanishing", () => {
  expect(shape(unitTree([unit(111, 11, "Tổ 1")]))).toEqual([[111, []]]);
});
