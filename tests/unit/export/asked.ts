import { request as httpRequest } from "node:http";
import type { Header, HeaderList, WireRequest } from "../../../src/http/messages.ts";
import type { HostSpec } from "../../../src/scenario/schema.ts";
import { ask } from "../hosts/ask.ts";

/** The part of an answer that a policy decides. */
export interface Said {
  readonly status: number;
  readonly headers: HeaderList;
}

const origins = [
  "https://shop.example",
  "https://other.test",
  "https://SHOP.example",
  "https://evilshop.example",
  "https://admin.example:8443",
  "https://adXin.example",
  "https://ad.in.example",
  "https://shop.example.evil.test",
  "$http_origin",
  "~^.*$",
  "default",
  "null",
  null,
];

/** Some that the host's own policy names, whatever they look like. */
const named = ({ layers }: HostSpec): readonly string[] =>
  layers
    .flatMap((spec) => (spec.kind === "cors" && spec.style === "policy" && Array.isArray(spec.origins) ? spec.origins : []))
    .filter((origin) => /^[!-~]+(?: [!-~]+)*$/u.test(origin))
    .slice(0, 3);

/** What is asked of a server that is reached under this origin: from the page, from others, with no Origin, from itself. */
function questions(host: HostSpec, own: string): readonly WireRequest[] {
  return [...new Set([...origins, ...named(host), own])].flatMap((origin) => {
    const from: HeaderList = origin === null ? [] : [["Origin", origin]];
    const preflight: HeaderList = [
      ...from,
      ["Access-Control-Request-Method", "PUT"],
      ["Access-Control-Request-Headers", "content-type,x-other"],
    ];
    return ["/200", "/500"].flatMap((path) => [
      { method: "OPTIONS", url: own + path, headers: preflight, body: null },
      { method: "OPTIONS", url: own + path, headers: from, body: null },
      { method: "GET", url: own + path, headers: from, body: null },
      { method: "PUT", url: own + path, headers: from, body: null },
    ]);
  });
}

export function saidByHost(host: HostSpec, request: WireRequest): Said {
  const { status, headers } = ask(host, request).response;
  return { status, headers: decided(headers) };
}

export function saidByServer({ method, url, headers }: WireRequest): Promise<Said> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method, headers: Object.fromEntries(headers), agent: false }, (response) => {
      response.resume();
      const raw = response.rawHeaders;
      const pairs = Array.from({ length: raw.length / 2 }, (_, i): Header => [raw[2 * i] ?? "", raw[2 * i + 1] ?? ""]);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: decided(pairs) }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

/** In the order of their names; lines of one name keep theirs. */
function decided(headers: HeaderList): HeaderList {
  return headers
    .map(([name, value]): Header => [name.toLowerCase(), value])
    .filter(([name]) => /^(?:access-control-|vary$)/u.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Lines of one name as browsers read them. */
function joined({ status, headers }: Said): Said {
  const names = [...new Set(headers.map(([name]) => name))];
  const allOf = (wanted: string) => headers.flatMap(([name, value]) => (name === wanted ? [value] : [])).join(", ");
  // Of Vary the order says nothing.
  const read = (name: string) =>
    name === "vary"
      ? allOf(name)
          .split(/\s*,\s*/u)
          .sort()
          .join(", ")
      : allOf(name);
  return { status, headers: names.map((name): Header => [name, read(name)]) };
}

/** Each question whose answer is another than the host's. `asRead`: lines of one name may be one. `without`: names that are not compared. */
export async function differences(
  host: HostSpec,
  own: string,
  asRead = false,
  without: readonly string[] = [],
): Promise<readonly object[]> {
  const found = await Promise.all(
    questions(host, own).map(async (request) => {
      const [wanted, got] = [saidByHost(host, request), await saidByServer(request)];
      const compared = ({ status, headers }: Said): Said => ({
        status,
        headers: headers.filter(([name]) => !without.includes(name)),
      });
      const text = (said: Said) => JSON.stringify(asRead ? joined(compared(said)) : compared(said));
      return text(wanted) === text(got) ? [] : [{ request, wanted, got }];
    }),
  );
  return found.flat();
}
