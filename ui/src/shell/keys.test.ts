import { expect, test, vi } from "vitest";
import { answerKey } from "./keys";
import { monthPlus } from "./months";

function actions() {
  return { search: vi.fn(), shortcuts: vi.fn(), undo: vi.fn(), redo: vi.fn(), lock: vi.fn(), privacy: vi.fn() };
}

function key(name: string, more: KeyboardEventInit = {}, target: EventTarget = document.body): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key: name, ...more });
  Object.defineProperty(event, "target", { value: target });
  return event;
}

test("reload, the web view's print and find never reach it", () => {
  for (const event of [
    key("F5"),
    key("r", { ctrlKey: true }),
    key("p", { ctrlKey: true }),
    key("f", { ctrlKey: true }),
  ])
    expect(answerKey(event, actions())).toBe(true);
});

test("while an input method composes, no key is a command", () => {
  const does = actions();
  expect(answerKey(key("z", { ctrlKey: true, isComposing: true }), does)).toBe(false);
  expect(answerKey(key("k", { ctrlKey: true, keyCode: 229 }), does)).toBe(false);
  expect(does.undo).not.toHaveBeenCalled();
  expect(does.search).not.toHaveBeenCalled();
});

test("Ctrl Z takes back work outside a field and letters inside one", () => {
  const does = actions();
  expect(answerKey(key("z", { ctrlKey: true }), does)).toBe(true);
  expect(does.undo).toHaveBeenCalledTimes(1);
  expect(answerKey(key("z", { ctrlKey: true }, document.createElement("textarea")), does)).toBe(false);
  expect(does.undo).toHaveBeenCalledTimes(1);
  answerKey(key("z", { ctrlKey: true, shiftKey: true }), does);
  answerKey(key("y", { ctrlKey: true }), does);
  expect(does.redo).toHaveBeenCalledTimes(2);
});

test("Backspace is never a shortcut", () => {
  for (const more of [{}, { ctrlKey: true }, { altKey: true }])
    expect(answerKey(key("Backspace", more), actions())).toBe(false);
});

test("months step over the year", () => {
  expect(monthPlus("2018-01", -1)).toBe("2017-12");
  expect(monthPlus("2017-12", 1)).toBe("2018-01");
  expect(monthPlus("2018-01", 14)).toBe("2019-03");
});
