import { screen, waitFor, within } from "@testing-library/react";
import { PointerEventsCheckLevel, userEvent } from "@testing-library/user-event";
import { expect } from "vitest";
import type { World } from "../../unit/store/world.ts";

type Name = string | RegExp;

/** The page as its readers know it: every role and name that these tests use stands here, once. */
export class Playground {
  readonly world: World;
  /** No style sheet is loaded here, so there is no pointer-events to look for up to the root. */
  readonly user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });

  constructor(world: World) {
    this.world = world;
  }

  get timeline() {
    return region("Timeline");
  }
  get readouts() {
    return region("Read-outs");
  }
  get sequence() {
    return region("Sequence");
  }
  /** In the Workbench the drawing, until somebody plays or steps. */
  get diagram() {
    return region(/^(?:Picture|Drawing)$/u);
  }
  /** What stands at a gate of the picture: its name and what it has decided. */
  gate(name: string): string {
    const gates = [...this.diagram.querySelectorAll("[data-gate]")].map(({ textContent }) => textContent ?? "");
    return gates.find((text) => text.includes(name)) ?? "";
  }
  get thisStep() {
    return region("This step");
  }
  get console() {
    return region("Console");
  }
  get notices() {
    return region("Messages");
  }
  get inspector() {
    return region("Inspector");
  }
  get slider(): HTMLInputElement {
    return screen.getByRole("slider", { name: "Step of the run" });
  }
  get library() {
    return this.dialog("Scenarios");
  }

  /** ✓ Allowed, ✕ Blocked, or Not yet; nothing where no browser decides. */
  get verdict(): string | null {
    return within(this.readouts).queryByRole("status")?.textContent ?? null;
  }

  dialog(name: string) {
    return screen.getByRole("dialog", { name });
  }

  /** One of the three read-outs: "The server did", "The browser decided", "The script sees". */
  readout(head: Name) {
    return within(this.readouts).getByRole("region", { name: head });
  }

  /** The scenario on the screen. */
  title(name: string) {
    return screen.getByRole("heading", { level: 2, name });
  }

  /** The same, once it is there. */
  found(name: string) {
    return screen.findByRole("heading", { level: 2, name });
  }

  /** What this step is, in a line. */
  get line(): string | null {
    return within(this.thisStep).getByRole("heading", { level: 3 }).textContent;
  }

  button(name: Name, inside: HTMLElement = document.body) {
    return within(inside).getByRole("button", { name });
  }

  /** Presses a button, once it is there. */
  async press(name: Name, inside: HTMLElement = document.body): Promise<void> {
    await this.user.click(await within(inside).findByRole("button", { name }));
  }

  /** Opens a tab of the inspector: Request, Servers, Browser, Message. What it shows may be fetched first. */
  async tab(name: string): Promise<void> {
    const tabs = within(this.inspector).getByRole("tablist", { name: "Inspector" });
    const tab = within(tabs).getByRole("tab", { name });
    await this.user.click(tab);
    expect(tab.getAttribute("aria-selected")).toBe("true");
    await waitFor(() => expect(within(this.inspector).getAllByRole("tabpanel")[0]?.childElementCount).toBeGreaterThan(0));
  }

  /** Writes into a field, in place of what is there. */
  async write(field: HTMLElement, text: string): Promise<void> {
    await this.user.clear(field);
    if (text !== "") await this.user.type(field, text.replaceAll(/[{[]/gu, "$&$&"));
  }

  /** `option`: what it reads, or its value. */
  async choose(field: HTMLElement, option: string): Promise<void> {
    const options = [...(field as HTMLSelectElement).options];
    const found = options.find(({ textContent, value }) => textContent === option || value === option);
    if (!found) throw new Error(`There is no “${option}” among ${options.map(({ textContent }) => textContent).join(", ")}.`);
    await this.user.selectOptions(field, found);
  }

  /** A dialog that is fetched when it is opened. */
  async opened(button: Name, name: string): Promise<HTMLElement> {
    await this.press(button);
    return screen.findByRole("dialog", { name });
  }

  /** Opens a scenario as a reader does: library, search, click. */
  async openFromLibrary(query: string, title: string): Promise<void> {
    const library = await this.opened("Scenarios", "Scenarios");
    await this.write(within(library).getByRole("searchbox", { name: "Search scenarios" }), query);
    await this.user.click(await within(library).findByRole("link", { name: new RegExp(title, "u") }));
    await this.found(title);
  }

  /** Adds the header that the first scenario lacks, as the Servers tab offers it. */
  async allowTheShop(): Promise<void> {
    const offers = within(this.inspector).getAllByRole("button", {
      name: "Add Access-Control-Allow-Origin: https://shop.example",
    });
    await this.user.click(offers[0]!);
  }

  /** The steps of the run, as they are read out. */
  get steps(): readonly string[] {
    const rows = within(this.sequence).getAllByRole("button");
    return rows.map((row) => row.getAttribute("aria-label") ?? "").filter((name) => name !== "");
  }

  /** The row of the sequence at the cursor. */
  get currentStep(): string | null {
    return this.sequence.querySelector('[aria-current="step"]')?.getAttribute("aria-label") ?? null;
  }

  expectStep(step: number): void {
    expect(this.timeline.textContent).toMatch(new RegExp(`Step ${step} of \\d+`, "u"));
  }

  /** Shows the end of one of several requests; `index` from 0. */
  async showRequest(index: number): Promise<void> {
    const choice = await within(this.sequence).findByRole("group", { name: "Request shown" });
    await this.press(new RegExp(`^${index + 1} `), choice);
  }

  /** Which stop the cursor stands at, and how many there are. */
  stop(): { readonly at: number; readonly last: number } {
    return { at: Number(this.slider.value), last: Number(this.slider.max) };
  }
}

const region = (name: Name) => screen.getByRole("region", { name });
