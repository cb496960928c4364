import { createHash } from "node:crypto";
import { JSDOM } from "jsdom";

/** What a standard's source says there is. */
export interface StandardIndex {
  readonly commit: string;
  /**
   * By the algorithm's anchor, by the path of a step: a fingerprint of the step's text. "" is the whole algorithm; "12, 9th case, 3"
   * the third step of what the ninth condition of step 12 leads to.
   */
  readonly algorithms: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Reads the source of a standard that is written in HTML for Bikeshed. */
export function indexOf(source: string, commit: string): StandardIndex {
  const { document } = new JSDOM(source).window;
  const algorithms: Record<string, Record<string, string>> = {};
  for (const dfn of document.querySelectorAll("p > dfn, div > dfn")) {
    const block = dfn.parentElement;
    const list = block?.tagName === "P" ? stepsAfter(block) : null;
    const steps: Record<string, string> = { "": fingerprint(block) };
    if (list) readSteps(list, "", steps);
    algorithms[dfn.id || slug(dfn.textContent)] ??= steps;
  }
  return { commit, algorithms: Object.fromEntries(Object.entries(algorithms).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** The list of steps that a definition is followed by; null: something else comes first. */
function stepsAfter(block: Element): Element | null {
  for (let next = block.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.tagName === "OL") return next;
    if (next.tagName !== "P" || next.querySelector("dfn")) return null;
  }
  return null;
}

function readSteps(list: Element, before: string, into: Record<string, string>): void {
  for (const [index, item] of childrenOf(list, "LI").entries()) {
    const path = `${before}${index + 1}`;
    into[path] = fingerprint(item);
    for (const inner of childrenOf(item, "OL")) readSteps(inner, `${path}.`, into);
    for (const choice of item.querySelectorAll(":scope > dl")) readCases(choice, path, into);
  }
}

/** Conditions are counted, not what they lead to: several may lead to the same. */
function readCases(choice: Element, before: string, into: Record<string, string>): void {
  let waiting: string[] = [];
  for (const child of choice.children) {
    if (child.tagName === "DT") {
      const path = `${before}, ${ordinal(childrenOf(choice, "DT").indexOf(child) + 1)} case`;
      into[path] = fingerprint(child);
      waiting.push(path);
    } else {
      const path = waiting.at(-1);
      for (const inner of childrenOf(child, "OL")) if (path !== undefined) readSteps(inner, `${path}, `, into);
      waiting = [];
    }
  }
}

const childrenOf = (element: Element, tag: string) => [...element.children].filter(({ tagName }) => tagName === tag);

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, "-")
    .replace(/^-|-$/gu, "");

const endings: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd", other: "th" };
const ordinals = new Intl.PluralRules("en", { type: "ordinal" });
const ordinal = (count: number) => `${count}${endings[ordinals.select(count)]}`;

const fingerprint = (element: Element | null) =>
  createHash("sha256")
    .update((element?.textContent ?? "").replace(/\s+/gu, " ").trim())
    .digest("hex")
    .slice(0, 8);
