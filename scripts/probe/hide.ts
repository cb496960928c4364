import { replacement, withoutSecrets } from "../../src/core/index.ts";

/** Headers whose value decides whether a browser asks first, and is nobody's secret. */
const harmless = /^(?:accept|accept-language|content-language|content-type|range|x-requested-with)$/iu;

/** What stands for a secret where only ASCII can stand. */
const hidden = "replaced";

/** Takes what is secret out of everything that is printed, written or put into a link. */
export interface Hide {
  /** A text, such as a URL. */
  readonly text: (text: string) => string;
  /** A header that was given on the command line: its value is kept only where it is harmless. */
  readonly given: (header: readonly [string, string]) => [string, string];
  /** A header of an answer. */
  readonly answered: (header: readonly [string, string]) => [string, string];
  /** A Set-Cookie line. */
  readonly cookie: (line: string) => string;
}

/** `headers`, `cookies`: as given. Wherever their values come back, in an answer that echoes them for one, they are replaced too. */
export function hiding(headers: readonly (readonly [string, string])[], cookies: readonly string[]): Hide {
  const known = [
    ...headers.flatMap(([name, value]) => (harmless.test(name) ? [] : [value, ...value.split(/\s+/u)])),
    ...cookies.flatMap((line) => [line.split(";", 1)[0]?.split("=").slice(1).join("=") ?? ""]),
  ]
    .map((value) => value.trim())
    // Shorter ones would be found in words.
    .filter((value) => value.length >= 6 && !/^(?:bearer|digest|negotiate|apikey)$/iu.test(value))
    .sort((a, b) => b.length - a.length);
  const plain = (text: string) => withoutSecrets(text).text.replaceAll(replacement, hidden);
  const text = (from: string) => plain(known.reduce((now, value) => now.replaceAll(value, hidden), from));
  const inLine = (name: string, value: string) => {
    const line = text(`${name}: ${value}`);
    return line.startsWith(`${name}: `) ? line.slice(name.length + 2) : hidden;
  };
  return {
    text,
    given: ([name, value]) => [name, givenValue(name, value)],
    answered: ([name, value]) => [name, /^set-cookie$/iu.test(name) ? inLine("Set-Cookie", value) : inLine(name, value)],
    cookie: (line) => inLine("Set-Cookie", line),
  };
}

function givenValue(name: string, value: string): string {
  if (harmless.test(name)) return value;
  const scheme = /^(?:bearer|basic|digest|token)(?=\s)/iu.exec(value)?.[0];
  return scheme === undefined ? hidden : `${scheme} ${hidden}`;
}
