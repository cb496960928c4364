import { getHeader, hasHeader } from "../../http/headers.ts";
import type { Header, WireRequest } from "../../http/messages.ts";
import { answerable } from "../../http/written-headers.ts";
import type { LayerOf, RouteSpec } from "../../scenario/schema.ts";
import { type Answer, answerHere, type HostAlgorithm, type Visit } from "../answer.ts";
import { holds, withoutBodyHeaders } from "../caching/conditional.ts";
import { sampleFiles } from "../files.ts";
import { fits } from "../paths.ts";
import { isPreflight } from "../preflight.ts";

const usualMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

/** The application behind all other layers: the first route that fits answers. */
export function* handler(spec: LayerOf<"handler">, visit: Visit): HostAlgorithm<Answer> {
  const candidates = spec.routes.filter((route) => fits(visit.url.pathname, route.path));
  if (candidates.length === 0) return yield* answerHere(visit, "no-route", 404, [], "Not Found");
  const route = candidates.find((candidate) => serves(candidate, visit));
  if (!route) {
    return yield* answerHere(visit, "method-not-allowed", 405, [["Allow", allowed(candidates)]], "Method Not Allowed");
  }
  if (route.file === "websocket") return yield* socket(route, visit);
  const cookies = route.cookies.map((line): Header => ["Set-Cookie", line]);
  const file = route.file === "none" ? null : sampleFiles[route.file];
  const headers = [...route.headers, ...cookies];
  if (file !== null && !hasHeader(headers, "content-type")) headers.push(["Content-Type", file.type]);
  const answer = holds(visit.request, route.status, headers)
    ? yield* answerHere(visit, "not-modified", 304, withoutBodyHeaders(headers), "")
    : yield* answerHere(visit, "route", route.status, headers, file?.body ?? route.body, file?.size);
  if (route.effect !== "") yield { type: "effect", effect: route.effect };
  return answer;
}

/** https://www.rfc-editor.org/rfc/rfc6455#section-4.2; `body` is the first message. Who does not ask for a socket is told to. */
function* socket(route: RouteSpec, visit: Visit): HostAlgorithm<Answer> {
  const cookies = route.cookies.map((line): Header => ["Set-Cookie", line]);
  const headers: readonly Header[] = [...route.headers, ...cookies];
  if (route.status >= 300) return yield* answerHere(visit, "route", route.status, headers, "");
  if (!asksForSocket(visit.request)) {
    return yield* answerHere(visit, "route", 426, [["Upgrade", "websocket"], ...headers], "Upgrade Required");
  }
  yield { type: "layer", layer: visit.layer, result: { did: "answered", status: 101, reason: "socket" } };
  if (route.effect !== "") yield { type: "effect", effect: route.effect };
  return { response: { status: 101, headers: [...opening, ...answerable(headers)], body: route.body }, discards: false };
}

/** NOTE: the key of a simulated browser is always the same, and so is what it is answered with. */
const opening: readonly Header[] = [
  ["Upgrade", "websocket"],
  ["Connection", "Upgrade"],
  ["Sec-WebSocket-Accept", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="],
];

function asksForSocket({ method, headers }: WireRequest): boolean {
  return method === "GET" && (getHeader(headers, "upgrade") ?? "").toLowerCase() === "websocket";
}

/** Methods are compared with regard to case, as servers do: `patch` is not PATCH. */
function serves(route: RouteSpec, { request }: Visit): boolean {
  if (route.methods.length === 0) return !isPreflight(request);
  return route.methods.includes(request.method) || (request.method === "HEAD" && route.methods.includes("GET"));
}

function allowed(routes: readonly RouteSpec[]): string {
  const methods = routes.flatMap((route) => (route.methods.length === 0 ? usualMethods : withHead(route.methods)));
  return [...new Set(methods)].join(", ");
}

function withHead(methods: readonly string[]): string[] {
  return methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
}
