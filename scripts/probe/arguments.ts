import { parseArgs } from "node:util";
import type { ProfileName } from "../../src/core/index.ts";
import { Unusable } from "../lib/unusable.ts";
import type { Question } from "./asking.ts";
import { networkLimits } from "./network.ts";

export interface Wanted {
  readonly question: Question;
  /** Where the page is, for whole links; empty: the hash alone is printed. */
  readonly site: string;
  /** A file for the recorded scenario; null: none. */
  readonly save: string | null;
  readonly withBodies: boolean;
}

const profiles: Readonly<Record<string, ProfileName>> = {
  chromium: "chromium",
  chrome: "chromium",
  firefox: "firefox",
  webkit: "webkit",
  safari: "webkit",
  standard: "standard",
};

export const help = `Usage: npm run -s probe -- URL --origin ORIGIN [options]

Asks a real server what a browser would ask it for a page of ORIGIN: the
preflight where one is needed, the request, redirects hop by hop, and the same
for pages that must stay out (another site, http, a sibling, look-alikes, null).
Prints what each browser makes of it, everything the answers must say, what is
wrong with them, and a link to the recorded scenario.

Only OPTIONS, GET and HEAD are sent. Of other methods the preflight alone goes
out, unless --send-unsafe is given.

URL                what is asked, http(s)
--origin ORIGIN    of the page that asks, such as https://shop.example
--method METHOD    default GET
--header 'N: V'    that script sets; again for more. Values are sent, and
                   replaced in all that is printed
--body TEXT        of the request
--credentials MODE omit, same-origin (default) or include
--cookie LINE      as Set-Cookie has it; what the browser keeps of the server.
                   'id=1; SameSite=None; Secure' goes to other sites too
--compare PAGE     another page that is meant to read it; again for more
--browser NAME     chromium, firefox, webkit, standard; again for more
                   (default: the first three)
--send-unsafe      send POST, PUT, PATCH, DELETE and the like too, for the page
                   and for every outsider that gets that far
--timeout SECONDS  for one request; default 10
--save FILE        the recorded scenario as JSON
--with-bodies      keep the first 2000 characters of bodies in it
--site URL         where Preflight is, for whole links
--help             this text

Exit status: 0 the page reads the answer in every browser asked (of a method
               that was not sent: it would be sent);
             1 it does not, or a page that must stay out reads it with
               credentials;
             2 the input cannot be used; 3 no server answered.
`;

const number = /^\d+(?:\.\d+)?$/u;

/** null: help is wanted. Throws Unusable. */
export function readArguments(args: readonly string[]): Wanted | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  const [url, ...rest] = positionals;
  if (url === undefined) throw new Unusable("No URL given. Try --help.");
  if (rest.length > 0) throw new Unusable(`One URL at a time; what is “${rest[0]}”?`);
  if (values.origin === undefined) throw new Unusable("Whose page asks? --origin https://shop.example");
  if (!number.test(values.timeout) || Number(values.timeout) <= 0) throw new Unusable("--timeout takes seconds.");
  return {
    question: {
      url: targetOf(url),
      page: values.origin,
      compare: values.compare,
      method: values.method,
      headers: values.header.map(headerOf),
      body: values.body ?? null,
      credentials: credentialsOf(values.credentials),
      cookies: values.cookie,
      profiles: profilesOf(values.browser),
      sendsUnsafe: values["send-unsafe"],
      limits: { ...networkLimits, timeout: Math.min(300, Number(values.timeout)) * 1000 },
      recorded: null,
    },
    site: values.site,
    save: values.save ?? null,
    withBodies: values["with-bodies"],
  };
}

/** As a browser would ask for it: without a fragment. Throws Unusable. */
export function targetOf(written: string): string {
  if (!URL.canParse(written)) throw new Unusable(`“${written}” is no URL.`);
  const url = new URL(written);
  if (!/^https?:$/u.test(url.protocol)) throw new Unusable(`Only http: and https: can be asked, and not ${url.protocol}`);
  if (url.username !== "" || url.password !== "")
    throw new Unusable("No browser's fetch() takes a URL with a user or a password in it.");
  url.hash = "";
  return url.href;
}

export function profilesOf(names: readonly string[]): readonly ProfileName[] {
  const found = names.map((name) => {
    const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
    if (profile === undefined) throw new Unusable(`No browser “${name}”. There are: chromium, firefox, webkit, standard.`);
    return profile;
  });
  return found.length > 0 ? [...new Set(found)] : ["chromium", "firefox", "webkit"];
}

export function credentialsOf(mode: string): Question["credentials"] {
  if (mode === "omit" || mode === "same-origin" || mode === "include") return mode;
  throw new Unusable(`--credentials is omit, same-origin or include, not “${mode}”.`);
}

function headerOf(line: string): readonly [string, string] {
  const colon = line.indexOf(":");
  if (colon < 1) throw new Unusable("A header is written 'Name: value'.");
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

function parsed(args: readonly string[]) {
  const some = { type: "string", multiple: true, default: [] as string[] } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        origin: { type: "string" },
        method: { type: "string", default: "GET" },
        ...{ header: some, cookie: some, compare: some, browser: some },
        body: { type: "string" },
        credentials: { type: "string", default: "same-origin" },
        "send-unsafe": { type: "boolean", default: false },
        timeout: { type: "string", default: "10" },
        save: { type: "string" },
        "with-bodies": { type: "boolean", default: false },
        site: { type: "string", default: "" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw new Unusable((error as Error).message);
  }
}
