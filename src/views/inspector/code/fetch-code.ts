import { bodySource, type Call, headersSource, object, text } from "./js.ts";

/** The call as fetch(), only what differs from its defaults; or as something that takes the same, with options of its own. */
export function fetchCode(call: Call, callee = "fetch", more: readonly (readonly [string, string])[] = []): string {
  const body = bodySource(call);
  const headers = headersSource(call.headers, "  ");
  const options: (readonly [string, string])[] = [];
  if (call.method !== "GET") options.push(["method", text(call.method)]);
  if (headers) options.push(["headers", headers]);
  if (body) options.push(["body", body.source]);
  if (call.kind === "fetch") {
    if (call.mode !== "cors") options.push(["mode", text(call.mode)]);
    if (call.credentials !== "same-origin") options.push(["credentials", text(call.credentials)]);
    if (call.redirect !== "follow") options.push(["redirect", text(call.redirect)]);
    if (call.cache !== "default") options.push(["cache", text(call.cache)]);
    if (call.referrerPolicy !== "") options.push(["referrerPolicy", text(call.referrerPolicy)]);
    if (call.referrer !== "about:client") options.push(["referrer", text(call.referrer)]);
    if (call.integrity !== "") options.push(["integrity", text(call.integrity)]);
    if (call.keepalive) options.push(["keepalive", "true"]);
  } else if (call.withCredentials) options.push(["credentials", text("include")]);
  const init = object([...options, ...more]);
  return [
    ...notes(call),
    ...(body?.setup ?? []),
    `const response = await ${callee}(${text(call.url)}${init === null ? "" : `, ${init}`});`,
    "console.log(response.status, await response.text());",
    ...(call.readsHeader === "" ? [] : [`console.log(response.headers.get(${text(call.readsHeader)}));`]),
    "",
  ].join("\n");
}

function notes(call: Call): string[] {
  if (call.kind === "fetch") return [];
  const lines: string[] = [];
  if (call.uploadListener !== "none")
    lines.push("// fetch() cannot listen to the upload; without a listener nothing forces a preflight.");
  if (call.sync) lines.push("// fetch() is never synchronous.");
  return lines;
}
