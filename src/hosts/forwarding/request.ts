import { firstOf, sendable, without, withValue } from "../../http/header-list.ts";
import type { Header, WireRequest } from "../../http/messages.ts";
import type { LayerOf } from "../../scenario/schema.ts";
import type { Url } from "../../url/url.ts";
import type { Visit } from "../answer.ts";

/** Meant for one connection only. https://httpwg.org/specs/rfc9110.html#field.connection */
export const hopByHop = ["connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"];

/** The request on the proxy's own hop. What the scenario removes goes first, so that removing and adding a name replaces it. */
export function forwarded(spec: LayerOf<"forward">, { request, url, hostId }: Visit, target: string, upstream: Url): WireRequest {
  let headers: Header[] = without(request.headers, hopByHop);
  const host = spec.host === "rewrite" ? upstream.host : (firstOf(headers, "host") ?? url.host);
  headers = [["Host", host], ...without(headers, ["host"])];
  if (spec.origin === "remove") headers = without(headers, ["origin"]);
  // Set even where the request came without one, as nginx's proxy_set_header does.
  if (spec.origin === "rewrite") headers = withValue(headers, "Origin", spec.originValue.trim() || upstream.origin);
  // A gateway must tell upstream servers that it stands between; towards the browser it may keep silent, and does.
  // https://httpwg.org/specs/rfc9110.html#field.via
  headers.push(["Via", `1.1 ${hostId}`]);
  headers = [...without(headers, spec.removeRequestHeaders), ...spec.addRequestHeaders];
  return { ...request, url: target, headers: sendable(headers) };
}
