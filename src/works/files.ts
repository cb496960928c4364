import { limits } from "../scenario/limits.ts";
import { parseScenario } from "../scenario/parse.ts";
import { decodeBody, headOf, type Kept } from "./work.ts";

/** Files of works: `{ "preflight": "works", "version": 1, "works": [{ "id", "savedAt", "body" }] }`; `raw` stands for what cannot be read. */
const version = 1;

/** Characters of a file. More would hold the page while it is parsed. */
export const mostOfFile = 8_000_000;

export interface WorksFile {
  readonly name: string;
  readonly text: string;
}

/** As many files as it takes for none to be larger than what can be imported again. */
export function encodeFiles(works: readonly Kept[], day: string): readonly WorksFile[] {
  const groups: string[][] = [[]];
  let size = 0;
  for (const { head, body } of works) {
    const { id, savedAt, state } = head;
    const item = JSON.stringify({ id, savedAt, ...(state === "good" ? { body } : { raw: body, state }) });
    if (size > 0 && size + item.length > mostOfFile / 2) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(item);
    size += item.length;
  }
  const [only] = works;
  const stem = works.length === 1 && only ? fileName(only.head.title) : `preflight-works-${day}`;
  return groups.map((items, i) => ({
    name: `${stem}${groups.length > 1 ? `-${i + 1}` : ""}.json`,
    text: `{"preflight":"works","version":${version},"works":[\n${items.join(",\n")}\n]}\n`,
  }));
}

function fileName(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
  return `preflight-${plain.slice(0, 60) || "work"}`;
}

export type NotTaken =
  | "too-large"
  | "not-json"
  | "not-works"
  | "newer-version"
  /** What it holds breaks a rule or a limit of scenarios. */
  | "not-a-scenario";

/** What a file holds; total on any text. Each work is checked when it is asked for: a thousand at once would hold the page. */
export function decodeFile(
  text: string,
): { readonly ok: true; readonly items: readonly unknown[] } | { readonly ok: false; readonly why: NotTaken } {
  if (text.length > mostOfFile) return { ok: false, why: "too-large" };
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return { ok: false, why: "not-json" };
  }
  if (typeof stored !== "object" || stored === null) return { ok: false, why: "not-works" };
  const file = stored as Record<string, unknown>;
  if (file["preflight"] === "works") {
    if (typeof file["version"] === "number" && file["version"] > version) return { ok: false, why: "newer-version" };
    return Array.isArray(file["works"]) ? { ok: true, items: file["works"] } : { ok: false, why: "not-works" };
  }
  // A scenario by itself, as the command line plays it.
  return "version" in file && "actions" in file
    ? { ok: true, items: [{ body: { scenario: file } }] }
    : { ok: false, why: "not-works" };
}

/** One item of a file as it is to be kept; what cannot be read is named with its reason. */
export function decodeItem(
  item: unknown,
  newId: () => string,
  now: number,
): { readonly kept: Kept } | { readonly why: NotTaken } {
  if (typeof item !== "object" || item === null) return { why: "not-works" };
  const { id: given, savedAt, body, raw, state } = item as Record<string, unknown>;
  const id = typeof given === "string" && /^[\w-]{1,64}$/u.test(given) ? given : newId();
  const at = typeof savedAt === "number" && Number.isFinite(savedAt) && savedAt > 0 && savedAt <= now ? savedAt : now;
  const size = JSON.stringify(raw ?? body ?? null).length;
  if (size > 2 * limits.unpacked) return { why: "too-large" };
  if (raw !== undefined) {
    const head = {
      id,
      revision: 1,
      savedAt: at,
      title: "",
      line: "",
      state: state === "newer" ? "newer" : "unreadable",
    } as const;
    return { kept: { head, body: raw } };
  }
  const decoded = decodeBody(id, body);
  if (decoded.ok) return { kept: { head: headOf(decoded.work, 1, at), body } };
  return { why: decoded.state === "newer" ? "newer-version" : whyNot(body) };
}

function whyNot(body: unknown): NotTaken {
  const scenario = typeof body === "object" && body !== null && "scenario" in body ? body.scenario : undefined;
  return scenario === undefined || parseScenario(scenario).ok ? "not-works" : "not-a-scenario";
}
