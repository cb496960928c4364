import type { HeaderList } from "../../http/messages.ts";
import { shortened } from "../../text/shortened.ts";
import type { Strip } from "../../trace/picture.ts";
import type { Words } from "../../words/contract.ts";
import { pathOf } from "../../words/trace/events.ts";

type StripWords = Words["frame"]["diagram"]["strip"];

/** What a flight strip shows: one line, and the two or three headers that matter on this way. */
export interface StripFace {
  readonly line: string;
  readonly details: readonly (readonly [name: string, value: string])[];
}

/** In the order of interest; short names, since a strip is small. */
const outward = ({ wants, with: having }: StripWords): readonly (readonly [header: string, short: string])[] => [
  ["origin", "Origin"],
  ["access-control-request-method", wants],
  ["access-control-request-headers", having],
  ["cookie", "Cookie"],
];
const backward: readonly (readonly [header: string, short: string])[] = [
  ["access-control-allow-origin", "Allow-Origin"],
  ["access-control-allow-credentials", "Allow-Credentials"],
  ["access-control-allow-methods", "Allow-Methods"],
  ["access-control-allow-headers", "Allow-Headers"],
  ["location", "Location"],
  ["cross-origin-resource-policy", "Resource-Policy"],
];

export function stripFace(words: StripWords, { request, response }: Strip): StripFace {
  const { method, url, headers } = request.request;
  if (!response) return { line: `${method} ${pathOf(url)}`, details: pick(headers, outward(words)) };
  if ("failure" in response.response) return { line: `${method} ${pathOf(url)}`, details: [] };
  const details = pick(response.response.headers, backward);
  const askedByBrowser = request.purpose === "preflight" || request.purpose === "actual";
  const crossOrigin = headers.some(([name]) => name.toLowerCase() === "origin");
  return {
    line: words.answer(response.response.status, `${method} ${pathOf(url)}`),
    // The header that is missing is the one that matters most.
    details:
      details.length > 0 || !askedByBrowser
        ? details
        : crossOrigin
          ? [["Allow-Origin", words.absent]]
          : typeOf(words, response.response.headers),
  };
}

/** Without CORS it is the type that decides what becomes of it. */
function typeOf({ type }: StripWords, headers: HeaderList): [string, string][] {
  return pick(headers, [["content-type", type]]);
}

function pick(headers: HeaderList, wanted: readonly (readonly [string, string])[]): [string, string][] {
  return wanted
    .flatMap(([header, short]): [string, string][] => {
      const values = headers.filter(([name]) => name.toLowerCase() === header).map(([, value]) => value);
      return values.length ? [[short, shortened(values.join(", "), 120)]] : [];
    })
    .slice(0, 3);
}
