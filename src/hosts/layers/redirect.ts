import type { HeaderList } from "../../http/messages.ts";
import type { LayerOf } from "../../scenario/schema.ts";
import { Url } from "../../url/url.ts";
import { type Answer, answerHere, type HostAlgorithm, type Next, passed, type Visit } from "../answer.ts";
import { hostOf } from "../policy/own-origin.ts";

/** Sends the request elsewhere, preflights too. */
export function* redirect(spec: LayerOf<"redirect">, visit: Visit, next: Next): HostAlgorithm<Answer> {
  const location = locationFor(spec, visit);
  if (location === null) {
    yield passed(visit);
    return yield* next();
  }
  const headers: HeaderList = location === "" ? [] : [["Location", location]];
  return yield* answerHere(visit, "redirect", spec.status, headers, "");
}

/** null: this request is there already. Empty: nobody wrote where to. */
function locationFor({ to, location }: LayerOf<"redirect">, { url, request }: Visit): string | null {
  switch (to) {
    case "https": {
      if (url.protocol !== "http:") return null;
      // By the Host header and without a port, as in nginx's `return 301 https://$host$request_uri`.
      const host = Url.parse(`http://${hostOf(request)}`)?.hostname ?? url.hostname;
      return `https://${host}${url.pathname}${url.search}`;
    }
    case "trailing-slash":
      return url.pathname.endsWith("/") ? null : `${url.pathname}/${url.search}`;
    case "location":
      return location;
  }
}
