import { firstLine, withoutHeaders } from "../../http/headers.ts";
import type { HeaderList, WireRequest } from "../../http/messages.ts";
import { nameSet, sendable, withValue } from "../../http/written-headers.ts";
import type { LayerOf } from "../../scenario/schema.ts";
import type { Url } from "../../url/url.ts";
import type { Visit } from "../answer.ts";

/** Meant for one connection only. https://httpwg.org/specs/rfc9110.html#field.connection */
export const hopByHop: ReadonlySet<string> = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

const hostName = new Set(["host"]);
const originName = new Set(["origin"]);

/** The request on the proxy's own hop. What the scenario removes goes first, so that removing and adding a name replaces it. */
export function forwarded(spec: LayerOf<"forward">, { request, url, hostId }: Visit, target: string, upstream: Url): WireRequest {
  let headers: HeaderList = withoutHeaders(request.headers, hopByHop);
  const host = spec.host === "rewrite" ? upstream.host : (firstLine(headers, "host") ?? url.host);
  headers = [["Host", host], ...withoutHeaders(headers, hostName)];
  if (spec.origin === "remove") headers = withoutHeaders(headers, originName);
  // Set even where the request came without one, as nginx's proxy_set_header does.
  if (spec.origin === "rewrite") headers = withValue(headers, "Origin", spec.originValue.trim() || upstream.origin);
  // A gateway must tell upstream servers that it stands between; towards the browser it may keep silent, and does.
  // https://httpwg.org/specs/rfc9110.html#field.via
  headers = [...headers, ["Via", `1.1 ${hostId}`]];
  headers = [...withoutHeaders(headers, nameSet(spec.removeRequestHeaders)), ...spec.addRequestHeaders];
  return { ...request, url: target, headers: sendable(headers) };
}
