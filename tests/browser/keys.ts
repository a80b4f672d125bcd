// The keyboard as a patient officer uses it: a control takes a key once it can be used and has the focus, an option is taken once it is there.
// On a slow PC a key pressed earlier goes to whatever had the focus before.

import { expect, type Locator } from "@playwright/test";

/** Goes to the control, waits until it can be used, and presses Enter (or Space) on it. */
export async function activate(control: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await expect(control).toBeEnabled({ timeout: 30_000 });
  // What opens takes the focus once; a menu that has just opened takes it after we did.
  await expect(async () => {
    await control.focus();
    await expect(control).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await control.page().keyboard.press(key);
}

/** Types into a combo box and takes the first option, which is to be `option`; the box then `shows` it, or is empty for the next one. */
export async function choose(box: Locator, typed: string, option: string, shows: string = option): Promise<void> {
  const page = box.page();
  await expect(box).toBeEnabled();
  await box.focus();
  await expect(box).toBeFocused();
  await page.keyboard.type(typed);
  await expect(page.getByRole("option").first()).toContainText(option);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(box).toHaveValue(shows);
}
