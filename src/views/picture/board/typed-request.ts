import { readCalls } from "../../../paste/request/calls.ts";
import { readCurl } from "../../../paste/request/curl.ts";
import type { DrawnRequest } from "../../../scenario/building/requests.ts";
import { limits } from "../../../scenario/limits.ts";

type Typed = Partial<Omit<DrawnRequest, "page">> & Pick<DrawnRequest, "url">;

/** Methods that are sent with a body, as a rule. */
export const withBody: readonly string[] = ["POST", "PUT", "PATCH"];

/** `PUT https://…` as somebody types it, or a fetch(), Axios or curl as it was copied; null: what was typed is a URL, or the beginning of one. */
export function typedRequest(text: string): Typed | null {
  const line = /^\s*([A-Za-z]{3,10})\s+(https?:\/\/\S+)\s*$/u.exec(text);
  if (line) {
    const method = line[1]?.toUpperCase() ?? "GET";
    return { method, url: line[2] ?? "", json: withBody.includes(method) };
  }
  if (!/\b(?:fetch|axios|curl|XMLHttpRequest)\b/u.test(text)) return null;
  const [piece] = [...readCalls(text), ...readCurl(text)];
  if (!piece?.url) return null;
  const { url, method, body, credentials } = piece;
  return {
    url,
    method: method ?? (body === null ? "GET" : "POST"),
    json: false,
    credentials: credentials === "include",
    body: body?.slice(0, limits.body) ?? null,
    headers: piece.headers.slice(0, limits.headersPerList),
  };
}
