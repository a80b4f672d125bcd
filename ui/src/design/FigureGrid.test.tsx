import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DesignProvider } from "./DesignProvider";
import { type FigureChange, FigureGrid } from "./FigureGrid";
import type { Figure } from "./figures";
import { runScreenKey } from "./shortcuts";

const ROWS = [
  { key: "B", title: "B. Hội viên", name: "B. Hội viên", isSection: true },
  { key: "B1", title: "Phụ nữ từ 18 tuổi", name: "Phụ nữ từ 18 tuổi" },
  { key: "B2", title: "Tổng số hội viên", name: "Tổng số hội viên" },
  { key: "D", title: "D. Tuyên truyền", name: "D. Tuyên truyền", isSection: true },
  { key: "D1", title: "Số buổi", name: "Số buổi" },
  { key: "D2", title: "Tỷ lệ", name: "Tỷ lệ", decimals: 1 },
];
const COLUMNS = [
  { key: "1", title: "Chi hội 1", name: "Chi hội 1" },
  { key: "2", title: "Chi hội 2", name: "Chi hội 2" },
];

const changed = vi.fn<(changes: FigureChange[]) => void>();

function Grid() {
  const [figures, setFigures] = useState(
    new Map<string, Figure>([
      ["B1/1", 40],
      ["D1/1", "none"],
      ["B2/2", 0],
    ]),
  );
  return (
    <DesignProvider language="vi" today="2026-11-23">
      <FigureGrid
        label="Số liệu"
        rowsTitle="Chỉ tiêu"
        rows={ROWS}
        columns={COLUMNS}
        figureAt={(row, column) => figures.get(`${row}/${column}`) ?? null}
        onChange={(changes) => {
          changed(changes);
          setFigures(
            (old) =>
              new Map([
                ...old,
                ...changes.map((change): [string, Figure] => [`${change.row}/${change.column}`, change.figure]),
              ]),
          );
        }}
      />
    </DesignProvider>
  );
}

beforeEach(() => {
  changed.mockReset();
  Element.prototype.scrollIntoView = () => undefined;
  render(<Grid />);
});
afterEach(cleanup);

const grid = () => screen.getByRole("grid");
const press = (key: string, extra = {}) => fireEvent.keyDown(grid(), { key, ...extra });
const active = () => document.getElementById(grid().getAttribute("aria-activedescendant") ?? "");
const place = () => {
  const cell = active();
  const row = cell?.closest("[role=row]");
  const header = row ? within(row as HTMLElement).getByRole("rowheader").textContent : "";
  const column = cell ? [...(row?.querySelectorAll("[role=gridcell]") ?? [])].indexOf(cell) + 1 : 0;
  return `${header} ${column}`;
};
const input = () => screen.getByRole<HTMLInputElement>("textbox");

test("arrows move over the figures and step over headings", () => {
  expect(place()).toBe("Phụ nữ từ 18 tuổi 1");
  press("ArrowDown");
  press("ArrowDown");
  expect(place()).toBe("Số buổi 1");
  press("ArrowRight");
  press("ArrowRight");
  expect(place()).toBe("Số buổi 2");
  press("ArrowUp");
  expect(place()).toBe("Tổng số hội viên 2");
  press("Home", { ctrlKey: true });
  press("ArrowUp");
  expect(place()).toBe("Phụ nữ từ 18 tuổi 1");
});

test("typing replaces, Enter keeps it and goes down", () => {
  press("4");
  fireEvent.change(input(), { target: { value: "1.234" } });
  fireEvent.keyDown(input(), { key: "Enter" });
  expect(changed).toHaveBeenCalledWith([{ row: "B1", column: "1", figure: 1234 }]);
  expect(place()).toBe("Tổng số hội viên 1");
});

test("while editing, left and right stay in the text; Escape leaves the figure as it was", () => {
  press("F2");
  expect(input().value).toBe("40");
  fireEvent.keyDown(input(), { key: "ArrowRight" });
  expect(input().value).toBe("40");
  fireEvent.change(input(), { target: { value: "41" } });
  fireEvent.keyDown(input(), { key: "Escape" });
  expect(changed).not.toHaveBeenCalled();
  expect(place()).toBe("Phụ nữ từ 18 tuổi 1");
});

test("what is no figure keeps the cell open and says how to write it", () => {
  press("1");
  fireEvent.change(input(), { target: { value: "12a" } });
  fireEvent.keyDown(input(), { key: "Enter" });
  expect(changed).not.toHaveBeenCalled();
  expect(input().getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByRole("alert").textContent).toContain("1.234");
});

test("while an input method composes, no key is a command", () => {
  press("4", { keyCode: 229 });
  expect(screen.queryByRole("textbox")).toBeNull();
  press("ArrowDown", { isComposing: true });
  expect(place()).toBe("Phụ nữ từ 18 tuổi 1");
});

test("blank, không phát sinh and zero look and sound different", () => {
  const rows = screen.getAllByRole("row");
  const text = (row: number, column: number) =>
    within(rows[row] as HTMLElement).getAllByRole("gridcell")[column]?.textContent;
  expect(text(2, 1)).toBe("chưa báo cáo");
  expect(text(5, 0)).toBe("—không phát sinh");
  expect(text(3, 1)).toBe("0");
});

test("Delete makes a figure blank again, which is not zero", () => {
  press("Delete");
  expect(changed).toHaveBeenCalledWith([{ row: "B1", column: "1", figure: null }]);
});

test("a copied column is one change, and its blank cells erase nothing", () => {
  press("ArrowRight");
  fireEvent.paste(grid(), { clipboardData: { getData: () => "50\r\n\r\n9\r\n64,2\r\n" } });
  expect(changed).toHaveBeenCalledTimes(1);
  expect(changed).toHaveBeenCalledWith([
    { row: "B1", column: "2", figure: 50 },
    { row: "D1", column: "2", figure: 9 },
    { row: "D2", column: "2", figure: 642 },
  ]);
});

test("a click on another cell keeps what was being typed", () => {
  const grid = screen.getByRole("grid");
  const cell = (row: number, column: number) =>
    within(screen.getAllByRole("row")[row] as HTMLElement).getAllByRole("gridcell")[column] as HTMLElement;
  fireEvent.keyDown(grid, { key: "7" });
  fireEvent.change(screen.getByRole("textbox"), { target: { value: "77" } });
  fireEvent.click(cell(5, 1));
  expect(changed).toHaveBeenCalledWith([{ row: "B1", column: "1", figure: 77 }]);
});

test("a key of the screen, such as saving, first takes what is being typed", () => {
  const grid = screen.getByRole("grid");
  fireEvent.keyDown(grid, { key: "7" });
  fireEvent.change(within(grid).getByRole("textbox"), { target: { value: "75" } });
  act(() => void runScreenKey("save"));
  expect(changed).toHaveBeenCalledWith([{ row: "B1", column: "1", figure: 75 }]);
  expect(within(grid).queryByRole("textbox")).toBeNull();
});

test("saving stops at a cell that cannot be read, which stays open", () => {
  const grid = screen.getByRole("grid");
  fireEvent.keyDown(grid, { key: "7" });
  fireEvent.change(within(grid).getByRole("textbox"), { target: { value: "7,,5" } });
  act(() => void runScreenKey("save"));
  expect(changed).not.toHaveBeenCalled();
  expect(within(grid).getByRole("textbox")).toHaveProperty("value", "7,,5");
});
