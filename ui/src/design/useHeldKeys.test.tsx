import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { useHeldKeys } from "./useHeldKeys";

afterEach(cleanup);

const heard: string[] = [];

function Search({ isWaiting }: { isWaiting: boolean }) {
  const [text, setText] = useState("");
  const holdKeys = useHeldKeys(isWaiting);
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the keys go to what has the focus.
      autoFocus
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDownCapture={holdKeys}
      onKeyDown={(event) => heard.push(event.key)}
    />
  );
}

test("arrows and Enter wait for the answer and come in their order", async () => {
  heard.length = 0;
  const { rerender } = render(<Search isWaiting />);
  const field = screen.getByRole("textbox");
  fireEvent.keyDown(field, { key: "ArrowDown" });
  fireEvent.keyDown(field, { key: "Enter" });
  expect(heard).toEqual([]);
  rerender(<Search isWaiting={false} />);
  await vi.waitFor(() => expect(heard).toEqual(["ArrowDown", "Enter"]));
});

test("who types on has not chosen yet", async () => {
  heard.length = 0;
  const { rerender } = render(<Search isWaiting />);
  const field = screen.getByRole("textbox");
  fireEvent.keyDown(field, { key: "Enter" });
  fireEvent.keyDown(field, { key: "a" });
  rerender(<Search isWaiting={false} />);
  await new Promise((later) => setTimeout(later, 20));
  expect(heard).toEqual(["a"]);
});
