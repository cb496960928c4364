import { setTimeout as wait } from "node:timers/promises";
import type { Session } from "../live/drivers/webdriver.ts";

/** What an element is called, as far as the journeys need it, and whether it can be seen. Runs in the page. */
const finding = `
  const [selector, name, among] = arguments;
  const nameOf = (element) => (element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent ?? "").replace(/\\s+/g, " ").trim();
  const within = among ? [...document.querySelectorAll(among)].find((one) => one.checkVisibility()) : document;
  const found = [...(within?.querySelectorAll(selector) ?? [])].filter((one) => one.checkVisibility());
  const wanted = name && new RegExp(name, "u");
  const element = found.find((one) => !wanted || wanted.test(nameOf(one))) ?? null;
`;

/** How long something may take that has been asked for, in milliseconds: beside other work on two cores. */
const patience = 15_000;

/** Somebody at the page. Elements are told by a selector and what they are called; `among`: inside of which. */
export class Reader {
  readonly #session: Session;
  readonly #root: string;

  constructor(session: Session, root: string) {
    this.#session = session;
    this.#root = root;
  }

  /** Another document each time, also where only what stands behind the # differs. */
  async open(path: string): Promise<void> {
    await this.#session.goto("about:blank");
    await this.#until("an empty page", async () => (await this.#session.execute("return location.href")) === "about:blank");
    await this.#session.goto(this.#root + path);
    await this.#until(path, async () => (await this.#session.execute("return document.readyState")) === "complete");
  }

  async press(selector: string, name: string, among?: string): Promise<void> {
    await this.#until(`${name} to press`, () => this.#session.press(`${finding} return element`, selector, name, among ?? null));
  }

  async focus(selector: string, name: string, among?: string): Promise<void> {
    const focused = `${finding} element?.focus(); return element !== null && document.activeElement === element`;
    await this.#until(`${name} to be focused`, async () =>
      Boolean(await this.#session.execute(focused, selector, name, among ?? null)),
    );
  }

  type(text: string): Promise<void> {
    return this.#session.type(text);
  }

  /** Waits until something like this is there. */
  async sees(selector: string, text: string, among?: string): Promise<void> {
    const there = async () =>
      Boolean(await this.#session.execute(`${finding} return element !== null`, selector, text, among ?? null));
    await this.#until(`${text} in ${selector}`, there);
  }

  execute(body: string, ...given: readonly unknown[]): Promise<unknown> {
    return this.#session.execute(body, ...given);
  }

  async #until(what: string, done: () => Promise<boolean>): Promise<void> {
    let error: unknown;
    for (const end = Date.now() + patience; Date.now() < end; await wait(50)) {
      try {
        if (await done()) return;
      } catch (cause) {
        // What was found may be gone by the time it is pressed.
        error = cause;
      }
    }
    throw new Error(`There is no ${what}.`, { cause: error });
  }
}
