import type { Locator, Page } from "@playwright/test";

/** Something that a reader does with a page that a stranger's link has opened. */
export interface Step {
  readonly name: string;
  readonly take: (page: Page) => Promise<void>;
}

/** What is not there (a tab of a page that shows no scenario) is left out; nothing is waited for longer than this. */
const patience = 5_000;

const longestComparison = 120_000;

const key = (name: string): Step => ({ name, take: (page) => page.keyboard.press(name) });

async function pressIfThere(button: Locator): Promise<void> {
  if ((await button.count()) > 0 && (await button.first().isEnabled())) await button.first().click({ timeout: patience });
}

const button = (name: string): Step => ({ name, take: (page) => pressIfThere(page.getByRole("button", { name, exact: true })) });

const tabNames = ["Request", "Browser", "Message", "Servers"] as const;

const tab = (name: string): Step => ({
  name: `tab ${name}`,
  take: (page) => pressIfThere(page.getByRole("region", { name: "Inspector" }).getByRole("tab", { name, exact: true })),
});

/** Of many requests the first one, while the last one is shown. */
const otherRequest: Step = {
  name: "other request",
  take: async (page) => {
    const choice = page.getByRole("combobox", { name: "Request shown" });
    if ((await choice.count()) > 0) await choice.selectOption({ index: 0 }, { timeout: patience });
  },
};

/** By the reader's own choice: the whole run is made anew, by other rules. */
const otherBrowser: Step = {
  name: "edit: browser",
  take: async (page) => {
    await page.getByRole("combobox", { name: "Browser" }).first().selectOption("firefox", { timeout: patience });
  },
};

/** A letter in the address of a request: a keystroke, a run, a picture. */
const letter: Step = {
  name: "edit: letter",
  take: async (page) => {
    await tab("Request").take(page);
    const field = page.getByRole("region", { name: "Inspector" }).getByRole("textbox", { name: "URL" });
    const some = await field
      .first()
      .waitFor({ timeout: patience })
      .then(
        () => true,
        () => false,
      );
    if (!some) return;
    await field.first().press("End");
    await field.first().press("x");
    await page.keyboard.press("Escape");
    await field.first().evaluate((input: HTMLElement) => input.blur());
  },
};

const compare: Step = {
  name: "Compare",
  take: async (page) => {
    await button("Compare").take(page);
    const dialog = page.getByRole("dialog", { name: "How browsers differ" });
    if ((await dialog.count()) === 0) return;
    await dialog.getByRole("table").or(dialog.getByRole("button")).first().waitFor({ timeout: longestComparison });
  },
};

/** In the order in which they are taken. The page has been opened before the first. */
export const steps: readonly Step[] = [
  key("Home"),
  key("ArrowRight"),
  key("End"),
  key("ArrowLeft"),
  key("i"),
  button("Workbench"),
  key("Shift+ArrowLeft"),
  otherRequest,
  ...tabNames.map(tab),
  letter,
  otherBrowser,
  button("Undo"),
  button("Share"),
  // Its dialog would lie over what follows.
  key("Escape"),
  compare,
  { name: "Escape", take: (page) => page.keyboard.press("Escape") },
];
