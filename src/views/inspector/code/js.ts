import type { ActionOf, ActionSpec } from "../../../scenario/schema.ts";
import { escapeHidden, unicodeEscape } from "../../../text/visible-text.ts";

/** Pieces of JavaScript source, for code that a reader copies. */

/** What a page's script does: the same request, through one API or another. */
export type Call = ActionOf<"fetch"> | ActionOf<"xhr">;

export function isCall(action: ActionSpec | undefined): action is Call {
  return action?.kind === "fetch" || action?.kind === "xhr";
}

/** A string literal. What cannot be seen is escaped: whoever copies the code would copy it unseen. */
export function text(value: string): string {
  return escaped(JSON.stringify(value));
}

/** Source of JSON or JavaScript in which such characters stand inside of strings only. */
function escaped(source: string): string {
  return escapeHidden(source, unicodeEscape);
}

/** `{ a: 1, b: 2 }` over several lines; the parts are source already. Empty: null. */
export function object(parts: readonly (readonly [key: string, source: string])[], indent = ""): string | null {
  if (parts.length === 0) return null;
  return `{\n${parts.map(([key, source]) => `${indent}  ${propertyName(key)}: ${source},\n`).join("")}${indent}}`;
}

/** Headers as an object, or as pairs where a name repeats (or would be no property of its own). */
export function headersSource(headers: readonly (readonly [string, string])[], indent: string): string | null {
  if (headers.length === 0) return null;
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  if (names.size === headers.length && !names.has("__proto__"))
    return object(
      headers.map(([name, value]) => [name, text(value)]),
      indent,
    );
  return `[\n${headers.map(([name, value]) => `${indent}  [${text(name)}, ${text(value)}],\n`).join("")}${indent}]`;
}

export interface BodySource {
  /** Statements that come before. */
  readonly setup: readonly string[];
  readonly source: string;
}

/** The value that the script passes as body; null: none. */
export function bodySource({
  body,
  bodyType,
  blobType,
  headers,
}: Pick<Call, "body" | "bodyType" | "blobType" | "headers">): BodySource | null {
  if (body === null) return null;
  switch (bodyType) {
    case "text": {
      const json = isJson(headers) ? jsonSource(body) : null;
      return { setup: [], source: json === null ? text(body) : `JSON.stringify(${json})` };
    }
    case "urlsearchparams":
      return { setup: [], source: `new URLSearchParams(${text(body)})` };
    case "formdata":
      return {
        setup: [
          "const form = new FormData();",
          ...pairs(body).map(([name, value]) => `form.append(${text(name)}, ${text(value)});`),
        ],
        source: "form",
      };
    case "blob":
      return { setup: [], source: `new Blob([${text(body)}]${blobType === "" ? "" : `, { type: ${text(blobType)} }`})` };
    case "arraybuffer":
      return { setup: [], source: `new TextEncoder().encode(${text(body)})` };
  }
}

/** The body as a JavaScript literal, where that would be sent letter by letter the same; null otherwise. */
export function jsonSource(body: string): string | null {
  // In a literal, unlike in JSON, this one is no ordinary property.
  if (body.includes("__proto__")) return null;
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && JSON.stringify(value) === body ? escaped(body) : null;
  } catch {
    return null;
  }
}

export function isJson(headers: readonly (readonly [string, string])[]): boolean {
  return headers.some(([name, value]) => name.toLowerCase() === "content-type" && /^application\/json\b/iu.test(value.trim()));
}

function pairs(body: string): [string, string][] {
  return body.split("&").map((pair) => {
    const equals = pair.indexOf("=");
    return equals < 0 ? [pair, ""] : [pair.slice(0, equals), pair.slice(equals + 1)];
  });
}

function propertyName(key: string): string {
  return /^[A-Za-z_$][\w$]*$/u.test(key) ? key : text(key);
}
