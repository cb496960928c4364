import type { ConsoleName } from "../../consoles/browser-console.ts";
import type { FailureCode, Initiator } from "../../trace/failures.ts";
import { type At, type Flat, flatten, placer } from "../source.ts";
import { type Fit, hold } from "./fit.ts";
import type { HoleName } from "./holes.ts";
import { type Message, messages } from "./messages.ts";
import { readNetwork } from "./network.ts";
import { around, olderReasons } from "./older.ts";
import { filled, respelt } from "./spelling.ts";

/** A message of a browser's console, found in a text. */
export interface ConsolePiece {
  readonly kind: "console";
  readonly at: At;
  /** As it was pasted, without its line breaks. */
  readonly text: string;
  /** Whose wording it is. */
  readonly browsers: readonly ConsoleName[];
  /** Of which failures it is printed. */
  readonly codes: readonly FailureCode[];
  /** Of whose requests; null: it does not say. */
  readonly apis: readonly Initiator[] | null;
  readonly values: Partial<Readonly<Record<HoleName, string>>>;
  /** `end`: it breaks off. `middle`: a piece of it without what stands before. `older`: as an older version words it. `spelt`: all of it is there, with values that no browser spells so. `no`: all of it is there. */
  readonly partly: "no" | "end" | "middle" | "older" | "spelt";
  /** Of an older wording, what of it is printed today; of a misspelt one, how it is spelt; of the others the text. */
  readonly today: string;
  /** Whether it is a reason, not what follows on one. */
  readonly leads: boolean;
}

/** So many places in a text are looked at; no console has more. */
const mostPlaces = 1500;

/** Every console message in a text, in order. Never throws; the time is bounded by the text's length. */
export function readConsole(text: string): readonly (ConsolePiece | ReturnType<typeof readNetwork>[number])[] {
  const flat = flatten(text);
  const found = fitsIn(flat);
  const place = placer(text);
  const placed = (from: number, to: number) => place(flat.at(from), flat.at(to - 1) + 1);
  const pieces = [
    ...found.map(({ fits, from, to }) => ({ from, to, piece: pieceOf(fits, placed(from, to), flat) })),
    ...olderIn(flat, found, placed),
  ].map(({ from, to, piece }): ConsolePiece => {
    if (piece.partly === "end" || !piece.browsers.includes("chromium")) return piece;
    const isWhole = piece.partly === "no" || piece.partly === "spelt";
    const older = around(flat, from, to, isWhole);
    if (older === null) return piece;
    return {
      ...piece,
      at: placed(older.from, older.to),
      text: unquoted(flat.original(older.from, older.to)),
      browsers: ["chromium"],
      apis: isWhole ? piece.apis : older.apis,
      values: { ...(respelt(older.values, true) ?? older.values), ...piece.values },
      partly: "older",
      // Nothing else may stand before the reason, such as that it is about a preflight.
      today: piece.partly === "middle" && older.begun ? `has been blocked by CORS policy: ${piece.today}` : piece.today,
    };
  });
  return [
    ...pieces,
    ...readNetwork(
      text,
      pieces.map(({ at }) => at),
    ),
  ].toSorted((a, b) => a.at.from - b.at.from);
}

interface Found {
  readonly from: number;
  readonly to: number;
  /** Several where messages break off before they differ. */
  readonly fits: readonly Fit[];
}

/** By the words they begin with. Messages that begin with a value are sought by their next words. */
let byStart: ReadonlyMap<string, readonly Message[]> | null = null;

function starts(): ReadonlyMap<string, readonly Message[]> {
  if (byStart !== null) return byStart;
  const grouped = new Map<string, Message[]>();
  for (const message of messages()) {
    const [start = ""] = message.literals;
    if (start.length < 4) continue;
    const known = grouped.get(start);
    if (known) known.push(message);
    else grouped.set(start, [message]);
  }
  byStart = grouped;
  return grouped;
}

function fitsIn(flat: Flat): readonly Found[] {
  const places: { readonly from: number; readonly of: readonly Message[] }[] = [];
  for (const [start, of] of starts()) {
    for (
      let from = flat.text.indexOf(start);
      from !== -1 && places.length < mostPlaces;
      from = flat.text.indexOf(start, from + 1)
    )
      places.push({ from, of });
  }
  // At one place the longer beginning first.
  places.sort((a, b) => a.from - b.from || (b.of[0]?.literals[0]?.length ?? 0) - (a.of[0]?.literals[0]?.length ?? 0));
  const whole = taken(places, flat, (message) => !message.piece);
  const rest = places.filter(({ from }) => !whole.some((found) => from >= found.from && from < found.to));
  return [...whole, ...taken(rest, flat, (message) => message.piece)];
}

function taken(
  places: readonly { readonly from: number; readonly of: readonly Message[] }[],
  flat: Flat,
  isMeant: (message: Message) => boolean,
): readonly Found[] {
  const found: Found[] = [];
  let done = 0;
  let at = -1;
  let here: Fit[] = [];
  const settle = () => {
    const best = bestOf(here);
    if (best) {
      found.push(best);
      done = best.to;
    }
    here = [];
  };
  for (const { from, of } of places) {
    if (from !== at) settle();
    at = from;
    if (from < done) continue;
    for (const message of of) {
      if (!isMeant(message)) continue;
      const fitted = hold(message, flat, from);
      if (fitted) here.push(fitted);
    }
  }
  settle();
  return found;
}

/** What says most by its own words; of broken ones all that could go on so. */
function bestOf(fits: readonly Fit[]): Found | null {
  const own = ({ message }: Fit) => message.literals.join("").length;
  const whole = fits.filter((one) => one.whole).toSorted((a, b) => own(b) - own(a));
  const [first] = whole;
  if (first) {
    const alike = whole.filter((one) => one.to === first.to && own(one) === own(first));
    return { from: first.from, to: first.to, fits: alike };
  }
  const to = Math.max(...fits.map((one) => one.to));
  const longest = fits.filter((one) => one.to === to);
  return longest[0] ? { from: longest[0].from, to, fits: longest } : null;
}

/** Reasons that no console of today words so. */
function olderIn(flat: Flat, found: readonly Found[], placed: (from: number, to: number) => At) {
  return olderReasons.flatMap(({ pattern, code, today }) =>
    [...flat.text.matchAll(pattern)].flatMap(({ 0: text, index: from, groups }) => {
      const to = from + text.length;
      if (found.some((one) => from < one.to && to > one.from)) return [];
      const piece: ConsolePiece = {
        kind: "console",
        at: placed(from, to),
        text,
        browsers: ["chromium"],
        codes: [code],
        apis: null,
        values: { ...groups },
        partly: "older",
        today,
        leads: true,
      };
      return [{ from, to, piece }];
    }),
  );
}

/** In one line, without the marks of a quotation before each of them. */
const unquoted = (text: string): string => text.replace(/(?<=\n[ \t]{0,3})>[ \t>]{0,8}/gu, "").replace(/\s+/gu, " ");

const mostApis = 6;

function pieceOf(fits: readonly Fit[], at: At, flat: Flat): ConsolePiece {
  const [first] = fits;
  const all = fits.map(({ message }) => message);
  const apis = distinct(all.flatMap(({ apis }) => apis));
  const text = unquoted(flat.original(fits[0]?.from ?? 0, fits[0]?.to ?? 0));
  const browsers = distinct(all.flatMap((one) => one.browsers));
  const partly = first?.message.piece ? "middle" : first?.whole === false ? "end" : "no";
  const mended = first && partly !== "end" ? respelt(first.values, browsers.includes("chromium")) : null;
  return rewordedToday({
    kind: "console",
    at,
    text,
    today: first && mended ? filled(first.message, mended) : text,
    browsers,
    codes: distinct(all.flatMap(({ codes }) => codes)),
    apis: apis.length > mostApis ? null : apis,
    values: mended ?? first?.values ?? {},
    partly: mended && partly === "no" ? "spelt" : partly,
    leads: all.some(({ leads }) => leads),
  });
}

const distinct = <T>(of: readonly T[]): readonly T[] => [...new Set(of)];

/** Firefox said of a star that it does not match, where the request includes credentials. */
function rewordedToday(piece: ConsolePiece): ConsolePiece {
  if (piece.values.value !== "*" || !piece.browsers.includes("firefox") || !piece.codes.includes("ACAO_MISMATCH")) return piece;
  const { value: _star, ...values } = piece.values;
  return {
    ...piece,
    codes: ["ACAO_WILDCARD_WITH_CREDENTIALS", "P_ACAO_WILDCARD_WITH_CREDENTIALS"],
    values,
    partly: "older",
    today: "Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’",
  };
}
