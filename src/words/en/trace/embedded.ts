import type { HandedOver } from "../../../http/script-data.ts";
import type { OpenedPage } from "../../../trace/embedded.ts";
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
  track: "The video has its subtitles.",
  shape: "Text flows around the shape.",
  preload: "The preload is there.",
  modulepreload: "The module is there.",
  prefetch: "The prefetch is there.",
  icon: "The icon is loaded.",
  worker: "The worker runs.",
  sharedworker: "The shared worker runs.",
  importscripts: "The imported script runs in the worker.",
  eventsource: "The EventSource gets a message.",
  form: "The form is sent, and its frame shows the answer.",
  iframe: "The frame shows the document.",
  navigation: "The window goes there.",
  websocket: "The WebSocket is open.",
  beacon: "The beacon is queued.",
};

export interface Looked {
  readonly initiator: Embedded["initiator"];
  readonly event: Embedded["event"];
  /** null where there is nothing to look into. */
  readonly readable: boolean | null;
  /** The page that a window shows now; null: none. */
  readonly opened: OpenedPage | null;
  /** What a script has given to the page; null: nothing that could be told. */
  readonly handed: HandedOver | null;
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
  window: {
    what: "the window’s document",
    yes: say`It is of the same origin: the script that opened it reads its ${"document"}.`,
    no: say`It is of another origin: its ${"document"} throws a ${"SecurityError"}.`,
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
  navigation: "window",
};

const alone: Partial<Record<Embedded["initiator"], Phrase>> = {
  script: say`It runs with all the page’s rights. Only an error in it would show how much script is told.`,
  module: say`It runs with all the page’s rights. Only an error in it would show how much script is told.`,
  font: say`Fonts are always fetched with CORS. Once it is there, any text of the page can use it.`,
  track: say`Script reads its cues, so that a track never comes without permission: from the own origin, or with CORS.`,
  shape: say`Script can measure where the text went, and so learns what the image is like: a shape is always asked for with CORS.`,
  preload: say`It waits for an element or a call that asks for the same URL in the same way.`,
  modulepreload: say`It waits for a script or an import that asks for the module. It has not run.`,
  prefetch: say`It lies in the HTTP cache for what the user does next.`,
  worker: say`Its script has the page’s origin: what it fetches goes through CORS as if the page had asked.`,
  sharedworker: say`Its script has the page’s origin: what it fetches goes through CORS as if the page had asked. All pages of that origin can share it.`,
  importscripts: say`It came without CORS and runs with all rights of the page’s origin.`,
  eventsource: say`An EventSource is always opened with CORS. The script reads every message.`,
  websocket: say`There is no CORS for it: the script reads every message and sends what it likes.`,
  beacon: say`${"sendBeacon()"} has returned ${"true"}. Whatever becomes of it, the script never hears of it.`,
};

/** Where no event tells of it. */
const quietly: Partial<Record<Embedded["initiator"], { readonly title: Phrase; readonly why: Phrase }>> = {
  shape: {
    title: say`The text flows as if there were no shape.`,
    why: say`No event tells that the image is missing.`,
  },
  icon: {
    title: say`The page hears nothing of its icon.`,
    why: say`An icon is shown outside the page, and no event tells of it.`,
  },
  prefetch: {
    title: say`Nothing is prefetched.`,
    why: say`This browser does not prefetch, and no event tells so.`,
  },
};

/** What became of an element, and what script can read of it. */
export function embeddedWords({ initiator, event, readable, opened, handed }: Looked): {
  readonly title: Phrase;
  readonly why: Phrase;
} {
  if (event === "none" && quietly[initiator] !== undefined) return quietly[initiator];
  if (event === "none")
    return {
      title: say`The old document stays.`,
      why: say`There is none in the response: its status says so, or it is to be saved as a file. No ${"load"} event fires.`,
    };
  if (opened !== null) return openedWords(opened, readable);
  if (handed !== null) return handedWords(initiator, handed);
  const thing = looksInto[initiator];
  if (readable === null || thing === undefined)
    return { title: [done[initiator]], why: alone[initiator] ?? say`There is nothing in it that script could read.` };
  const { what, yes, no } = inside[thing];
  return { title: [`${done[initiator]} Script may ${readable ? "" : "not "}read ${what}.`], why: readable ? yes : no };
}

/** CORS or none: what a script says belongs to the page that runs it. */
function handedWords(
  initiator: Embedded["initiator"],
  { how, name }: HandedOver,
): { readonly title: Phrase; readonly why: Phrase } {
  return {
    title: [`${done[initiator]} It gives its data to the page.`],
    why:
      how === "call"
        ? say`It calls ${`${name}()`} with them: any page that defines it gets them. Nobody asks whether script may read the response.`
        : say`It puts them under the name ${name}: any page that runs it can use them. Nobody asks whether script may read the response.`,
  };
}

function openedWords(page: OpenedPage, readable: boolean | null): { readonly title: Phrase; readonly why: Phrase } {
  const where = page.in === "top" ? say`The window shows` : say`A new window shows`;
  const title = page.origin === "null" ? say`${where} a page of an opaque origin` : say`${where} a page of ${page.origin}`;
  if (readable !== null) return { title, why: readable ? inside.window.yes : inside.window.no };
  return page.in === "top"
    ? {
        title,
        why: say`The old page is gone, and its script with it: it reads nothing.`,
      }
    : { title, why: say`The old page’s script does not hold that window: it reads nothing.` };
}

/** What a script that looks inside gets in its hands. */
export const readings: Record<ReadableThing, { readonly yes: string; readonly no: string }> = {
  pixels: { yes: "getImageData(): the pixels", no: "getImageData(): SecurityError" },
  rules: { yes: "cssRules: the rules", no: "cssRules: SecurityError" },
  "error-details": { yes: "onerror: message, file, line", no: "onerror: Script error." },
  window: { yes: "window.document: the document", no: "window.document: SecurityError" },
  document: { yes: "contentDocument: the document", no: "contentDocument: null" },
};
