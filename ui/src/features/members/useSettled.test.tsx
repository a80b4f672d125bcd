import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSettled } from "./useSettled";

const searched: string[] = [];

function Search() {
  const [text, setText] = useState("");
  const { settled, around } = useSettled(text, 40);
  if (searched.at(-1) !== settled) searched.push(settled);
  return (
    <div {...around}>
      <input value={text} onChange={(event) => setText(event.target.value)} />
    </div>
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  searched.length = 0;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const type = (text: string) => fireEvent.change(screen.getByRole("textbox"), { target: { value: text } });
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));

test("UniKey's Backspaces and letters come faster than the pause: only the word they make is searched", () => {
  render(<Search />);
  for (const text of ["d", "du", "duo", "duow", "duo", "du", "dươ", "dươn", "dương"]) {
    type(text);
    wait(10);
  }
  wait(40);
  expect(searched).toEqual(["", "dương"]);
});

test("nothing is searched while an input method composes, and the word is at its end", () => {
  render(<Search />);
  const field = screen.getByRole("textbox");
  fireEvent.compositionStart(field);
  type("hô");
  wait(500);
  type("hồng");
  wait(500);
  expect(searched).toEqual([""]);
  fireEvent.compositionEnd(field);
  wait(40);
  expect(searched).toEqual(["", "hồng"]);
});

test("an emptied field shows everybody at once", () => {
  render(<Search />);
  type("hồng");
  wait(40);
  type("");
  expect(searched).toEqual(["", "hồng", ""]);
});
