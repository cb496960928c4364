import { asJson, entry, isObject, type Literal, LiteralReader } from "../request/literal.ts";
import { placer } from "../source.ts";
import type { ConfigPiece, Layers, Unread } from "./config.ts";

const starts = /\bcors\s*\(/gu;
const defaultMethods = ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"];
const most = 60;
/** Calls that are looked at. */
const mostRead = 20;

/** `cors(…)` of Express, with its options written out or in an object of the name that is given. https://github.com/expressjs/cors#configuration-options */
export function readExpress(text: string): readonly ConfigPiece[] {
  const place = placer(text);
  const found: ConfigPiece[] = [];
  let done = 0;
  let read = 0;
  for (const match of text.matchAll(starts)) {
    if (match.index < done || read >= mostRead) continue;
    // `require("cors")(…)`, `app.use(cors(…))`; not a word of a sentence.
    if (/[\w.]/u.test(text[match.index - 1] ?? "")) continue;
    const reader = new LiteralReader(text, match.index + match[0].length);
    const [given] = reader.args();
    done = reader.at;
    read++;
    const declared = isNamed(given) ? named(text, given.text) : null;
    const options = declared ? declared.value : isNamed(given) ? undefined : given;
    // Where the options stand just before it, they are of it.
    const isNext =
      declared != null && declared.to <= match.index && /^[\s\w.$("'/,*:;)-]{0,160}$/u.test(text.slice(declared.to, match.index));
    const at = place(isNext ? declared.from : match.index, reader.at);
    if (options !== undefined && !isObject(options)) continue;
    found.push({ kind: "config", at, server: "express", tree: null, ...policyOf(options, at.line) });
  }
  return found.slice(0, 8);
}

const isNamed = (of: Literal | undefined): of is { readonly type: "unknown"; readonly text: string } =>
  typeof of === "object" && of !== null && "type" in of && of.type === "unknown" && /^[\w$]{1,60}$/u.test(of.text);

interface Declared {
  readonly value: Literal | undefined;
  readonly from: number;
  readonly to: number;
}

function named(text: string, name: string): Declared | null {
  const at = new RegExp(
    `(?:\\b(?:const|let|var) )?\\b${name.replaceAll("$", "\\$")}\\s*(?::[^=\\n]{0,80})?=\\s*(?=\\{)`,
    "u",
  ).exec(text);
  if (at === null) return null;
  const reader = new LiteralReader(text, at.index + at[0].length);
  const value = reader.value();
  return { value, from: at.index, to: reader.at };
}

function policyOf(options: Literal | undefined, line: number): { readonly layers: Layers; readonly unread: readonly Unread[] } {
  const unread: Unread[] = [];
  const origin = entry(options, "origin");
  const list = (name: string) => {
    const value = entry(options, name);
    const items = typeof value === "string" ? value.split(",").map((one) => one.trim()) : Array.isArray(value) ? value : [];
    return items.filter((one): one is string => typeof one === "string" && one !== "").slice(0, most);
  };
  const origins = originsOf(origin);
  if (origins === null) unread.push({ line, text: `origin: ${origin === undefined ? "" : (asJson(origin) ?? "…")}` });
  const age = entry(options, "maxAge");
  const headers = list("allowedHeaders");
  const methods = list("methods");
  const layers: Layers = [
    {
      kind: "cors",
      style: "policy",
      origins: origins ?? [],
      methods: methods.length > 0 ? methods : defaultMethods,
      headers: headers.length > 0 ? headers : "echo",
      credentials: entry(options, "credentials") === true,
      expose: list("exposedHeaders"),
      maxAge: typeof age === "number" && Number.isInteger(age) && age >= 0 && age <= 1_000_000_000 ? age : null,
      // One origin as a text is sent to whoever asks.
      unknownOrigin: typeof origin === "string" ? "first" : "omit",
      preflights: entry(options, "preflightContinue") === true ? "pass" : "answer",
    },
  ];
  return { layers, unread };
}

/** null: a function or a pattern, which would have to be run. */
function originsOf(of: Literal | undefined): "any" | "reflect" | string[] | null {
  if (of === undefined || of === "*") return "any";
  if (of === true) return "reflect";
  if (of === false) return [];
  if (typeof of === "string") return [of];
  if (!Array.isArray(of)) return null;
  const known = of.filter((one): one is string => typeof one === "string");
  return known.length === of.length ? known.slice(0, most) : null;
}
