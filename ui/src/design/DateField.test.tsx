import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { type DateEntry, DateField, UNREADABLE } from "./DateField";
import { DesignProvider } from "./DesignProvider";

afterEach(cleanup);

const answered = vi.fn<(value: DateEntry) => void>();

function Form() {
  const [value, setValue] = useState<DateEntry>(null);
  return (
    <DesignProvider language="vi" today="2026-11-23">
      <DateField
        label="Ngày sinh"
        allowPartial
        value={value}
        onChange={(next) => {
          answered(next);
          setValue(next);
        }}
      />
    </DesignProvider>
  );
}

test("nothing is rewritten while she types; the tidy form appears when she leaves", () => {
  render(<Form />);
  const field = screen.getByLabelText<HTMLInputElement>("Ngày sinh");
  act(() => field.focus());
  for (const text of ["0", "05", "0503", "05032018"]) {
    fireEvent.change(field, { target: { value: text } });
    expect(field.value).toBe(text);
  }
  expect(answered).toHaveBeenLastCalledWith("2018-03-05");
  act(() => field.blur());
  expect(field.value).toBe("5/3/2018");
});

test("what is no day stays as typed, is marked, and never passes for an empty field", () => {
  render(<Form />);
  const field = screen.getByLabelText<HTMLInputElement>("Ngày sinh");
  act(() => field.focus());
  fireEvent.change(field, { target: { value: "31/2/2018" } });
  act(() => field.blur());
  expect(answered).toHaveBeenLastCalledWith(UNREADABLE);
  expect(field.value).toBe("31/2/2018");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText("Ngày này không có trong lịch.")).toBeTruthy();
});

test("UniKey's Backspace and letters arrive as they are", () => {
  render(<Form />);
  const field = screen.getByLabelText<HTMLInputElement>("Ngày sinh");
  act(() => field.focus());
  for (const text of [
    "k",
    "kh",
    "kho",
    "khoa",
    "kho",
    "khoả",
    "khoản",
    "khoảng",
    "khoảng ",
    "khoảng 2",
    "khoảng 2015",
  ]) {
    fireEvent.change(field, { target: { value: text } });
    expect(field.value).toBe(text);
  }
  expect(answered).toHaveBeenLastCalledWith("~2015");
});
