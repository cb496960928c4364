import type { Outcome, ReadableThing } from "../../../trace/events.ts";
import type { Phrase } from "../../phrase.ts";
import { say } from "../grammar.ts";

type Embedded = Extract<Outcome, { kind: "embedded" }>;

/** That it worked, without a word on what script can read of it. */
const done: Record<Embedded["initiator"], string> = {
  img: "The image is shown.",
  script: "The script runs.",
  module: "The module script runs.",
  stylesheet: "The stylesheet applies.",
  font: "The font is used.",
  video: "The video plays.",
  eventsource: "The EventSource gets a message.",
  form: "The form is sent, and its frame shows the answer.",
  iframe: "The frame shows the document.",
  beacon: "The beacon is queued.",
};

export interface Looked {
  readonly initiator: Embedded["initiator"];
  readonly event: Embedded["event"];
  /** null where there is nothing to look into. */
  readonly readable: boolean | null;
}

const inside: Record<ReadableThing, { readonly what: string; readonly yes: Phrase; readonly no: Phrase }> = {
  pixels: {
    what: "its pixels",
    yes: say`A canvas that it is drawn on stays readable: ${"getImageData()"} gives the pixels.`,
    no: say`It came without CORS. A canvas that it is drawn on is tainted from then on: ${"getImageData()"} throws a ${"SecurityError"}.`,
  },
  rules: {
    what: "its rules",
    yes: say`${"cssRules"} gives them.`,
    no: say`It came without CORS: ${"cssRules"} throws a ${"SecurityError"}, though the page is styled by it.`,
  },
  "error-details": {
    what: "the details of its errors",
    yes: say`${"window.onerror"} is told message, file and line.`,
    no: say`It came without CORS: ${"window.onerror"} is told ${"Script error."} and nothing else, though the script runs with all the page’s rights.`,
  },
  document: {
    what: "its document",
    yes: say`Page and frame are of the same origin: ${"contentDocument"} is the whole document.`,
    no: say`The frame is of another origin: ${"contentDocument"} is ${"null"}. No header changes that; the two can talk with ${"postMessage()"}.`,
  },
};

const looksInto: Partial<Record<Embedded["initiator"], ReadableThing>> = {
  img: "pixels",
  video: "pixels",
  stylesheet: "rules",
  script: "error-details",
  module: "error-details",
  form: "document",
  iframe: "document",
};

const alone: Partial<Record<Embedded["initiator"], Phrase>> = {
  script: say`It runs with all the page’s rights. Only an error in it would show how much script is told.`,
  module: say`It runs with all the page’s rights. Only an error in it would show how much script is told.`,
  font: say`Fonts are always fetched with CORS. Once it is there, any text of the page can use it.`,
  eventsource: say`An EventSource is always opened with CORS. The script reads every message.`,
  beacon: say`${"sendBeacon()"} has returned ${"true"}. Whatever becomes of it, the script never hears of it.`,
};

/** What became of an element, and what script can read of it. */
export function embeddedWords({ initiator, event, readable }: Looked): { readonly title: Phrase; readonly why: Phrase } {
  if (event === "none")
    return {
      title: say`The frame keeps the document that it has.`,
      why: say`There is none in the response: its status says so, or it is to be saved as a file. The frame fires no ${"load"} event.`,
    };
  const thing = looksInto[initiator];
  if (readable === null || thing === undefined)
    return { title: [done[initiator]], why: alone[initiator] ?? say`There is nothing in it that script could read.` };
  const { what, yes, no } = inside[thing];
  return { title: [`${done[initiator]} Script may ${readable ? "" : "not "}read ${what}.`], why: readable ? yes : no };
}

/** What a script that looks inside gets in its hands. */
export const readings: Record<ReadableThing, { readonly yes: string; readonly no: string }> = {
  pixels: { yes: "getImageData(): the pixels", no: "getImageData(): SecurityError" },
  rules: { yes: "cssRules: the rules", no: "cssRules: SecurityError" },
  "error-details": { yes: "onerror: message, file, line", no: "onerror: Script error." },
  document: { yes: "contentDocument: the document", no: "contentDocument: null" },
};
