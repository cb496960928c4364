import type { FailureCode, Initiator } from "../../trace/failures.ts";
import type { Flat } from "../source.ts";
import type { HoleName } from "./holes.ts";

/* Older versions of Chrome put other words around the same reasons, and had other reasons for a few failures. */

/** The older sentence around a reason: where it stands, and what it tells. */
interface Older {
  readonly from: number;
  readonly to: number;
  readonly values: Partial<Readonly<Record<HoleName, string>>>;
  /** null: it does not say. */
  readonly apis: readonly Initiator[] | null;
  /** Whether the beginning of the sentence stands before it. */
  readonly begun: boolean;
}

const address = "https?://[^\\s'\"]{1,2048}";
const heads: readonly RegExp[] = [
  new RegExp(
    `^Access to (?<by>[\\w ]{1,30}) at '(?<url>${address})' (?:\\(redirected from '(?<first>${address})'\\) )?from origin '(?<origin>[^\\s']{1,2048})' has been blocked by CORS policy: $`,
    "u",
  ),
  new RegExp(`^(?:Failed to load|(?<by>XMLHttpRequest|Fetch API) cannot load) (?<url>${address})[:.] $`, "u"),
];
const starts = ["Access to ", "Failed to load ", "XMLHttpRequest cannot load ", "Fetch API cannot load "];
const tail =
  /^\.?(?: Origin ['`](?<origin>[^\s'`]{1,2048})['`] is (?:therefore |thus |hence )?not [Aa]llowed access\.?)?(?: The response had HTTP status code (?<status>\d{3})\.?)?(?<advice>(?:(?: Have the server send the header with a valid value)?, or, if| If) an opaque response serves your needs, set the request's mode to 'no-cors' to fetch the resource with CORS disabled\.?)?/u;

/** No head is longer: two addresses and an origin. */
const longest = 6500;

const names: Readonly<Record<string, Initiator>> = { fetch: "fetch", "Fetch API": "fetch", XMLHttpRequest: "xhr" };

/** Looks around a reason for the rest of an older sentence; null: there is none. `whole`: the beginning is in it already. */
export function around({ text }: Flat, from: number, to: number, whole: boolean): Older | null {
  const before = whole ? "" : lastSentence(text.slice(Math.max(0, from - longest), from));
  const head = heads.map((pattern) => pattern.exec(before)).find((one) => one !== null);
  const end = tail.exec(text.slice(to, to + longest));
  const { origin, status, advice } = end?.groups ?? {};
  const isOlder = origin !== undefined || status !== undefined || advice !== undefined;
  if (head === undefined && !isOlder) return null;
  const of = { origin, status, ...head?.groups };
  const { by, ...values } = { ...of, origin: of.origin ?? origin } as Readonly<Record<string, string | undefined>>;
  const api = names[by ?? ""];
  return {
    from: head === undefined ? from : from - head[0].length,
    to: to + (end?.[0].length ?? 0),
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    apis: api === undefined ? null : [api],
    begun: head !== undefined,
  };
}

/** From where a sentence could begin: what is before it is not walked. */
function lastSentence(text: string): string {
  const at = Math.max(...starts.map((start) => text.lastIndexOf(start)));
  return at === -1 || !/[:.] $/u.test(text.slice(-2)) ? "" : text.slice(at);
}

/** Reasons that are worded otherwise today, and how. */
export const olderReasons: readonly {
  readonly pattern: RegExp;
  readonly code: FailureCode;
  readonly today: string;
}[] = [
  {
    pattern: /Response for preflight has invalid HTTP status code (?<status>\d{3})/gu,
    code: "P_STATUS",
    today: "It does not have HTTP ok status.",
  },
  {
    pattern: /Response for preflight is invalid \(redirect\)/gu,
    code: "P_REDIRECT",
    today: "Redirect is not allowed for a preflight request.",
  },
  {
    // The space that the script had named is another than the one where the address is. No console here words it: a cause is found by its kind.
    pattern:
      /Request had a target IP address space of [`'"]?[a-z]{2,20}[`'"]? yet the resource is in address space [`'"]?(?<space>[a-z]{2,20})[`'"]?/gu,
    code: "LNA_DENIED",
    today: "yet the resource is in address space",
  },
];
