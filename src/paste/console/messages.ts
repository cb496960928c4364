import type { ConsoleName } from "../../consoles/browser-console.ts";
import { consoles } from "../../consoles/index.ts";
import type { FailureCode, Initiator } from "../../trace/failures.ts";
import { straightened } from "../source.ts";
import { type HoleName, type Template, templateOf } from "./holes.ts";
import { specimens } from "./specimens.ts";

/** A message that some browser prints, and of which failures. */
export interface Message extends Template {
  readonly browsers: readonly ConsoleName[];
  readonly codes: readonly FailureCode[];
  /** Of whose requests; with all of them nothing is said of it. */
  readonly apis: readonly Initiator[];
  /** Whether it is the reason, or follows on one. */
  readonly leads: boolean;
  /** Whether it is a piece of one, that is copied alone. */
  readonly piece: boolean;
}

interface Growing {
  readonly template: Template;
  readonly piece: boolean;
  readonly browsers: Set<ConsoleName>;
  readonly codes: Set<FailureCode>;
  readonly apis: Set<Initiator>;
  leads: boolean;
}

/** After these the reason begins; it is often all that is copied. */
const beforeReason = ["has been blocked by CORS policy: ", "(Reason: "];

/** A message with less than this to be known by is none. */
const enough = 12;

let made: readonly Message[] | null = null;

/** Every message that the consoles of this program can print about a request that failed, with holes where its values are. */
export function messages(): readonly Message[] {
  if (made === null) for (const _part of making());
  return made ?? [];
}

/** Makes them, with pauses: at once it takes longer than a reader should wait for a key. */
export function* making(): Generator<void, void> {
  if (made !== null) return;
  const all = new Map<string, Growing>();
  const add = (line: string, piece: boolean) => {
    const known = all.get(line);
    if (known) return known;
    const template = templateOf(line.trim());
    if (template.literals.join("").length < enough) return null;
    const message = {
      template,
      piece,
      browsers: new Set<ConsoleName>(),
      codes: new Set<FailureCode>(),
      apis: new Set<Initiator>(),
      leads: false,
    };
    all.set(line, message);
    return message;
  };
  let count = 0;
  for (const failure of specimens()) {
    if (++count % 40 === 0) yield;
    for (const [name, words] of Object.entries(consoles)) {
      const browser = name as ConsoleName;
      const network = words.network(failure);
      const lines = [...words.lines(failure), ...(network === null ? [] : [network])];
      for (const [i, line] of lines.entries()) {
        for (const [text, piece] of withPieces(straightened(line).replace(/\s+/gu, " "))) {
          const message = add(text, piece);
          if (message === null) continue;
          message.browsers.add(browser);
          message.codes.add(failure.code);
          message.apis.add(failure.context.api);
          message.leads ||= i === 0;
        }
      }
    }
  }
  made = [...all.values()]
    .map(({ template, ...rest }) => ({
      ...template,
      ...rest,
      browsers: [...rest.browsers],
      codes: [...rest.codes],
      apis: [...rest.apis],
    }))
    .toSorted((a, b) => weight(b) - weight(a));
}

function* withPieces(line: string): Generator<readonly [string, boolean]> {
  yield [line, false];
  for (const mark of beforeReason) {
    const at = line.indexOf(mark);
    if (at !== -1) yield [line.slice(at + mark.length).replace(/\)?\.?$/u, ""), true];
  }
}

/** The fuller message is sought first. */
const weight = ({ literals, piece }: Pick<Message, "literals" | "piece">) => literals.join("").length - (piece ? 10_000 : 0);

/** A hole in which no space can be, but where the text was wrapped. */
export const isWord: Readonly<Record<HoleName, boolean>> = {
  url: true,
  first: true,
  next: true,
  origin: true,
  page: true,
  status: true,
  value: false,
  method: true,
  header: true,
  space: true,
  mime: false,
  host: true,
  directive: true,
  sources: false,
  integrity: false,
};
