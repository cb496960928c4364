import { expect, type Locator, type Page } from "@playwright/test";

/** The page as its readers know it: every role and name that the tests use stands here, once. */
export class Playground {
  readonly page: Page;
  readonly timeline: Locator;
  readonly readouts: Locator;
  /** ✓ Allowed, ✕ Blocked, or Not yet. */
  readonly verdict: Locator;
  readonly sequence: Locator;
  readonly diagram: Locator;
  readonly thisStep: Locator;
  readonly console: Locator;
  readonly notices: Locator;
  readonly inspector: Locator;
  /** How the messages travel. */
  readonly wire: Locator;
  readonly slider: Locator;
  readonly library: Locator;

  constructor(page: Page) {
    this.page = page;
    this.timeline = page.getByRole("region", { name: "Timeline" });
    this.readouts = page.getByRole("region", { name: "Read-outs" });
    this.verdict = this.readouts.getByRole("status");
    this.sequence = page.getByRole("region", { name: "Sequence" });
    this.diagram = page.getByRole("region", { name: "Diagram" });
    this.thisStep = page.getByRole("region", { name: "This step" });
    this.console = page.getByRole("region", { name: "Console" });
    this.notices = page.getByRole("region", { name: "Messages" });
    this.inspector = page.getByRole("region", { name: "Inspector" });
    this.wire = this.timeline.getByText(/service worker|made in memory/);
    this.slider = page.getByRole("slider", { name: "Step of the run" });
    this.library = page.getByRole("dialog", { name: "Scenarios" });
  }

  async open(hash = ""): Promise<void> {
    await this.page.goto(`./${hash}`);
    await expect(this.timeline).toBeVisible();
  }

  /** The scenario on the screen. */
  title(name: string): Locator {
    return this.page.getByRole("heading", { level: 2, name, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** One of the three read-outs: "The server did", "The browser decided", "The script sees". */
  readout(head: string | RegExp): Locator {
    return this.readouts.getByRole("region", { name: head, exact: true });
  }

  /** Opens a tab of the inspector: Request, Servers, Browser, Message. */
  async tab(name: string): Promise<void> {
    // The message view has tabs of the same names inside.
    const tab = this.inspector.getByRole("tablist", { name: "Inspector" }).getByRole("tab", { name, exact: true });
    await tab.click();
    await expect(tab).toHaveAttribute("aria-selected", "true");
  }

  /** What the timeline says: "Step 3 of 10". */
  async expectStep(step: number | RegExp): Promise<void> {
    const text = typeof step === "number" ? new RegExp(`^Step ${step.toLocaleString("en")} of [\\d,]+$`) : step;
    await expect(this.timeline.getByText(text)).toBeVisible();
  }

  /** Which stop the cursor stands at, and how many there are. */
  async stop(): Promise<{ readonly at: number; readonly last: number }> {
    const [at, max] = await Promise.all([this.slider.inputValue(), this.slider.getAttribute("max")]);
    return { at: Number(at), last: Number(max) };
  }

  /** Runs the film from its beginning to its end, at the highest speed. */
  async playToTheEnd(): Promise<void> {
    await this.page.getByRole("combobox", { name: "Speed" }).selectOption("4×");
    await this.button("Watch it happen").click();
    await expect(this.button("Pause")).toBeVisible();
    await expect(this.button("Play")).toBeVisible({ timeout: 30_000 });
    const { at, last } = await this.stop();
    expect(at).toBe(last);
  }

  /** Opens a scenario as a reader does: library, search, click. */
  async openFromLibrary(query: string, title: string): Promise<void> {
    await this.button("Scenarios").click();
    await write(this.library.getByRole("searchbox", { name: "Search scenarios" }), query);
    await this.library.getByRole("button", { name: title }).click();
    await expect(this.library).toBeHidden();
    await expect(this.title(title)).toBeVisible();
  }

  /** Shows the end of one of several requests; `index` from 0. */
  async showRequest(index: number): Promise<void> {
    const choice = this.sequence.getByRole("group", { name: "Request shown" });
    await choice.getByRole("button", { name: new RegExp(`^${index + 1} `) }).click();
  }

  /** The beginning and the end. In a stock Firefox every key takes a tenth of a second: all the steps of all scenarios take too long. */
  async fromFirstToLast(): Promise<void> {
    await this.page.keyboard.press("Home");
    await this.expectStep(0);
    await expect(this.verdict).toHaveText("Not yet");
    await this.page.keyboard.press("End");
    await this.expectStep((await this.stop()).last);
  }

  /** From the first step to the last with the arrow key. */
  async stepThrough(): Promise<void> {
    await this.button("First").click();
    await this.expectStep(0);
    const { last } = await this.stop();
    for (let step = 1; step <= last; step++) await this.page.keyboard.press("ArrowRight");
    await this.expectStep(last);
  }

  /** Every message has gone over the service worker. */
  async expectLive(): Promise<void> {
    await expect(this.wire).toHaveText(/^Sent through the service worker/, { timeout: 20_000 });
  }

  /** The row of the sequence at the cursor. */
  currentRow(): Locator {
    return this.sequence.locator('[aria-current="step"]');
  }
}

/**
 * Writes into a field as somebody types. NOTE Not `fill()`: in a stock Firefox it sets the value behind React's back, and the page
 * takes no notice.
 */
export async function write(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.press("Control+a");
  await field.pressSequentially(text);
}

/** Adds the header that the first scenario lacks, as the Servers tab offers it. */
export async function allowTheShop(play: Playground): Promise<void> {
  await play.tab("Servers");
  await play.inspector.getByRole("button", { name: "Add Access-Control-Allow-Origin: https://shop.example" }).first().click();
}
