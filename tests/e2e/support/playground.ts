import { expect, type Locator, type Page } from "@playwright/test";

/** The page as its readers know it: every role and name that the tests use stands here, once. */
export class Playground {
  readonly page: Page;
  /** Under the picture: the scenes, what is told of the one that is shown, what moves it. */
  readonly story: Locator;
  /** What happens, one after the other. */
  readonly scenes: Locator;
  /** Plays, pauses, plays again. */
  readonly toggle: Locator;
  /** Step by step through the run; in the Workbench, or where "Steps" is open. */
  readonly timeline: Locator;
  readonly readouts: Locator;
  /** ✓ Allowed, ✕ Blocked, or Not yet. */
  readonly verdict: Locator;
  readonly sequence: Locator;
  /** In the Workbench the drawing has its place, until somebody plays or steps. */
  readonly picture: Locator;
  readonly thisStep: Locator;
  readonly console: Locator;
  readonly notices: Locator;
  readonly inspector: Locator;
  /** Beside the picture while it is watched: Sequence, This step, Messages. */
  readonly inside: Locator;
  /** How the messages travel. */
  readonly wire: Locator;
  readonly slider: Locator;
  readonly library: Locator;

  constructor(page: Page) {
    this.page = page;
    this.story = page.getByRole("region", { name: "Story" });
    this.scenes = this.story.getByRole("group", { name: "Scenes" });
    // The timeline has one of the same name, after it.
    this.toggle = this.story.getByRole("button", { name: /^(?:Play|Pause|Play again)$/u }).first();
    this.timeline = page.getByRole("region", { name: "Timeline" });
    this.readouts = page.getByRole("region", { name: "Read-outs" });
    this.verdict = this.readouts.getByRole("status");
    this.sequence = page.getByRole("region", { name: "Sequence" });
    this.picture = page.getByRole("region", { name: /^(?:Picture|Drawing)$/u });
    this.thisStep = page.getByRole("region", { name: "This step" });
    this.console = page.getByRole("region", { name: "Console" });
    this.notices = page.getByRole("region", { name: "Messages" });
    this.inspector = page.getByRole("region", { name: "Inspector" });
    this.inside = page.getByRole("complementary", { name: "Look inside" });
    this.wire = this.story.getByText(/service worker|made in memory/);
    this.slider = page.getByRole("slider", { name: "Step of the run" });
    this.library = page.getByRole("dialog", { name: "Scenarios" });
  }

  /** Copies the link to what is on the screen, which stands in the address by then. */
  async share(): Promise<void> {
    await this.button("Share").click();
    const dialog = this.page.getByRole("dialog", { name: "Share" });
    await dialog.getByRole("button", { name: "Copy link" }).click();
    await expect(dialog).toContainText(/Copied|copy it by hand/);
    await this.page.keyboard.press("Escape");
  }

  /** Opens the page as everybody finds it: to be watched. */
  async watch(hash = ""): Promise<void> {
    await this.page.goto(`./${hash}`);
    await expect(this.picture.getByRole("img")).toBeVisible();
    await this.answers();
  }

  /** What the page draws takes the place of what came as HTML, which had no messages: whatever was found before is gone then. */
  async answers(): Promise<void> {
    await expect(this.notices).toBeAttached();
  }

  /** Opens the page and goes to where everything can be changed. */
  async open(hash = ""): Promise<void> {
    await this.page.goto(`./${hash}`);
    await this.workbench();
  }

  /** A page that has been opened, or loaded again, is to be watched. */
  async workbench(): Promise<void> {
    await this.button("Workbench").click();
    for (const part of [this.timeline, this.sequence, this.inspector, this.thisStep]) await expect(part).toBeVisible();
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

  /** One of the scenes under the picture, by its number, from 1, or by what it is called. */
  scene(which: number | RegExp): Locator {
    const buttons = this.scenes.getByRole("button");
    return typeof which === "number" ? buttons.nth(which - 1) : buttons.filter({ hasText: which }).first();
  }

  /** Which scene is shown and told of: 0 before everything. */
  async expectScene(scene: number): Promise<void> {
    const name = scene === 0 ? /^Picture at rest/u : new RegExp(`^Scene ${scene} of \\d+: .+`, "u");
    await expect(this.picture.getByRole("img", { name })).toBeVisible();
    await expect(this.scenes.locator('[aria-current="step"]')).toHaveCount(scene === 0 ? 0 : 1);
    if (scene > 0) await expect(this.scene(scene)).toHaveAttribute("aria-current", "step");
  }

  /** Which stop the cursor stands at, and how many there are. */
  async stop(): Promise<{ readonly at: number; readonly last: number }> {
    const [at, max] = await Promise.all([this.slider.inputValue(), this.slider.getAttribute("max")]);
    return { at: Number(at), last: Number(max) };
  }

  /** Runs the film from its beginning to its end, at the highest speed. */
  async playToTheEnd(): Promise<void> {
    await this.page.getByRole("combobox", { name: "Speed" }).selectOption("4×");
    await this.toggle.click();
    await expect(this.toggle).toHaveAccessibleName("Pause");
    await expect(this.toggle).toHaveAccessibleName("Play again", { timeout: 30_000 });
    const { at, last } = await this.stop();
    expect(at).toBe(last);
  }

  /** Opens a scenario as a reader does: library, search, click. */
  async openFromLibrary(query: string, title: string): Promise<void> {
    await this.button("Scenarios").click();
    await write(this.library.getByRole("searchbox", { name: "Search scenarios" }), query);
    await this.library.getByRole("link", { name: title }).click();
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

  /** From the first step to the last. Each is painted before the next; the keys that step have journeys of their own. */
  async stepThrough(): Promise<void> {
    await this.button("First").click();
    await this.expectStep(0);
    const { last } = await this.stop();
    await this.button("Step").evaluate(async (button: HTMLElement, count) => {
      for (let step = 0; step < count; step++) {
        button.click();
        await new Promise(requestAnimationFrame);
      }
    }, last);
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
