import type { Header } from "../../http/messages.ts";
import type { RequestPiece } from "../pieces.ts";
import { placer } from "../source.ts";
import { bashWords, cmdWords } from "./words.ts";

/** Options of curl that are followed by a value and say nothing here. */
const withValue: ReadonlySet<string> = new Set(
  `-o --output -w --write-out -m --max-time --connect-timeout -x --proxy -U --proxy-user --resolve --cacert -E --cert --key
  -T --upload-file -r --range -c --cookie-jar --interface --retry --retry-delay -Y -y -z --limit-rate --max-redirs --proto --ciphers
  -K --config -D --dump-header --tls-max --pinnedpubkey --unix-socket -C --stderr --trace --trace-ascii --aws-sigv4 --dns-servers`.split(
    /\s+/u,
  ),
);
/** Short options with a value, which may stand in one word with it: `-XPUT`. */
const short = "XHdbeAuoFmwxTrcKDUEYyzC";

/** Commands of curl in a text, as people write them and as browsers copy them for bash and for the command line of Windows. */
export function readCurl(text: string): readonly RequestPiece[] {
  const place = placer(text);
  const found: RequestPiece[] = [];
  const starts = /(?:^|[\n\r;|&`]|\$ |> |^\s*)\s*(curl(?:\.exe)?)[ \t^\\]/gmu;
  for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
    const from = match.index + match[0].lastIndexOf(match[1] ?? "");
    const firstLine = text.slice(from, Math.min(ending(text, from), from + 4000));
    const forWindows = /^(?:[^'"\\]|"[^"]*")*?\s(?:-\w)?\^"|\s\^\s*$|"\^\s*$/u.test(firstLine);
    const { words, end } = forWindows ? cmdWords(text, from) : bashWords(text, from);
    starts.lastIndex = Math.max(end, starts.lastIndex);
    const piece = commandOf(words.slice(1));
    if (piece) found.push({ ...piece, at: place(from, end) });
  }
  return found;
}

const ending = (text: string, from: number) => {
  const at = text.indexOf("\n", from);
  return at === -1 ? text.length : at;
};

function commandOf(words: readonly string[]): Omit<RequestPiece, "at"> | null {
  const headers: Header[] = [];
  const data: string[] = [];
  /** A header that is written out goes before its option. */
  const unlessGiven: Header[] = [];
  /** Which of the data stand behind the others without an ampersand. */
  const json: number[] = [];
  let url: string | null = null;
  let method: string | null = null;
  let multipart = false;
  let inQuery = false;
  for (let i = 0; i < words.length; i++) {
    const { name, value, used } = optionAt(words, i);
    i += used;
    switch (name) {
      case "":
        url ??= value;
        break;
      case "-X":
      case "--request":
        method = value;
        break;
      case "-H":
      case "--header":
        pushHeader(headers, value);
        break;
      case "-d":
      case "--data":
      case "--data-raw":
      case "--data-ascii":
      case "--data-binary":
        data.push(value);
        break;
      case "--data-urlencode":
        data.push(encoded(value));
        break;
      case "--json":
        json.push(data.length);
        data.push(value);
        unlessGiven.push(["Content-Type", "application/json"], ["Accept", "application/json"]);
        break;
      case "-F":
      case "--form":
        multipart = true;
        break;
      case "-b":
      case "--cookie":
        headers.push(["Cookie", value]);
        break;
      case "-u":
      case "--user":
        headers.push(["Authorization", "Basic ‹replaced›"]);
        break;
      case "-A":
      case "--user-agent":
        unlessGiven.push(["User-Agent", value]);
        break;
      case "-e":
      case "--referer":
        unlessGiven.push(["Referer", value]);
        break;
      case "-I":
      case "--head":
        method ??= "HEAD";
        break;
      case "-G":
      case "--get":
        inQuery = true;
        break;
      case "--url":
        url = value;
    }
  }
  if (url === null) return null;
  const together = data.reduce((all, one, i) => (i === 0 ? one : `${all}${json.includes(i) ? "" : "&"}${one}`), "");
  const body = data.length > 0 && !inQuery ? together : multipart ? "" : null;
  headers.push(...unlessGiven.filter(([name]) => !headers.some(([given]) => given.toLowerCase() === name.toLowerCase())));
  const named = (name: string) => headers.findLast(([given]) => given.toLowerCase() === name)?.[1] ?? null;
  const typed = named("content-type") !== null;
  if (body !== null && !typed)
    headers.push(["Content-Type", multipart ? "multipart/form-data" : "application/x-www-form-urlencoded"]);
  const sent = method ?? (body === null ? "GET" : "POST");
  const asked = inQuery && data.length > 0 ? `${url}${url.includes("?") ? "&" : "?"}${together}` : url;
  return {
    kind: "request",
    source: "curl",
    url: /^[a-z][a-z0-9+.-]*:\/\//iu.test(asked) ? asked : `http://${asked}`,
    method: sent,
    headers,
    body,
    // A cookie in it went along; that there is none says nothing of the browser.
    credentials: named("cookie") === null ? null : "include",
    mode: null,
    page: named("origin") ?? named("referer"),
    preflight: sent.toUpperCase() === "OPTIONS" && named("access-control-request-method") !== null,
  };
}

/** `text`, `=text`, `name=text`, of which the text is encoded. */
function encoded(given: string): string {
  const at = given.indexOf("=");
  const text = given.slice(at + 1);
  const safe = encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "\ufffd"))
    .replaceAll(/[!'()*]/gu, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+");
  return at > 0 ? `${given.slice(0, at)}=${safe}` : safe;
}

function pushHeader(headers: Header[], line: string): void {
  const match = /^([^:;\s]+)\s*(?::\s*(.*)|;)$/su.exec(line);
  if (match?.[1]) headers.push([match[1], match[2] ?? ""]);
}

/** The option that a word is, with its value, and how many further words that took. A word that is none: an empty name. */
function optionAt(
  words: readonly string[],
  at: number,
): { readonly name: string; readonly value: string; readonly used: number } {
  const word = words[at] ?? "";
  const next = words[at + 1] ?? "";
  if (word === "-" || !word.startsWith("-")) return { name: "", value: word, used: 0 };
  if (word.startsWith("--")) {
    const equals = word.indexOf("=");
    if (equals !== -1) return { name: word.slice(0, equals), value: word.slice(equals + 1), used: 0 };
    return { name: word, value: next, used: taking.has(word) || withValue.has(word) ? 1 : 0 };
  }
  // `-sSL`, `-iX`, `-XPUT`: letters, of which the last may take a value.
  for (let i = 1; i < word.length; i++) {
    const letter = word[i] ?? "";
    if (!short.includes(letter)) continue;
    const glued = word.slice(i + 1);
    return { name: `-${letter}`, value: glued || next, used: glued ? 0 : 1 };
  }
  return { name: word.includes("I") ? "-I" : word.includes("G") ? "-G" : word, value: "", used: 0 };
}

const taking: ReadonlySet<string> = new Set([
  ...["--request", "--header", "--data", "--data-raw", "--data-ascii", "--data-binary", "--data-urlencode", "--json", "--form"],
  ...["--cookie", "--user", "--user-agent", "--referer", "--url"],
]);
