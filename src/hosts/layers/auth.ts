import { cookiePairs } from "../../http/cookie-pairs.ts";
import { firstLine } from "../../http/headers.ts";
import type { HeaderList } from "../../http/messages.ts";
import type { LayerOf } from "../../scenario/schema.ts";
import { type Answer, answerHere, type HostAlgorithm, type Next, passed, type Visit } from "../answer.ts";

/** Lets through who shows the cookie or the token. A preflight shows neither, ever: standing before the cors layer it stops them all. */
export function* auth(spec: LayerOf<"auth">, visit: Visit, next: Next): HostAlgorithm<Answer> {
  const { method, headers } = visit.request;
  if ((spec.exemptOptions && method === "OPTIONS") || known(spec, headers)) {
    yield passed(visit);
    return yield* next();
  }
  // https://httpwg.org/specs/rfc9110.html#field.www-authenticate: a 401 must carry a challenge.
  const challenge: HeaderList = spec.status === 401 ? [["WWW-Authenticate", spec.needs === "bearer" ? "Bearer" : "Cookie"]] : [];
  return yield* answerHere(visit, "unauthenticated", spec.status, challenge, spec.status === 403 ? "Forbidden" : "Unauthorized");
}

function known(spec: LayerOf<"auth">, headers: HeaderList): boolean {
  return spec.needs === "cookie" ? hasCookie(headers, spec.value) : hasToken(headers, spec.value);
}

/** `wanted` is NAME or NAME=VALUE. */
function hasCookie(headers: HeaderList, wanted: string): boolean {
  const pairs = cookiePairs(headers);
  return wanted.includes("=") ? pairs.includes(wanted) : pairs.some((pair) => pair.split("=", 1)[0] === wanted);
}

/** An empty `token` stands for any. */
function hasToken(headers: HeaderList, token: string): boolean {
  const given = /^bearer +(\S.*)$/i.exec(firstLine(headers, "authorization") ?? "")?.[1];
  return given !== undefined && (token === "" || given === token);
}
