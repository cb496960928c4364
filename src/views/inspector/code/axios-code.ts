import { bodySource, type Call, isJson, jsonSource, object, text } from "./js.ts";

/** What Axios puts on a request when the script does not say otherwise. https://axios-http.com/docs/config_defaults */
const axiosAccept = "application/json, text/plain, */*";
const formType = "application/x-www-form-urlencoded";

/** The call as Axios with its default adapter, which is XMLHttpRequest. */
export function axiosCode(call: Call): string {
  const json = call.bodyType === "text" && call.body !== null && isJson(call.headers) ? jsonSource(call.body) : null;
  const body = bodySource(call);
  const headers = object(
    axiosHeaders(call, json !== null).map(([name, value]) => [name, text(value)]),
    "  ",
  );
  const config: (readonly [string, string])[] = [];
  if (call.method !== "GET") config.push(["method", text(call.method)]);
  config.push(["url", text(call.url)]);
  if (headers) config.push(["headers", headers]);
  if (body) config.push(["data", json ?? body.source]);
  if (call.kind === "xhr" ? call.withCredentials : call.credentials === "include") config.push(["withCredentials", "true"]);
  if (call.kind === "xhr" && call.uploadListener === "before-send")
    config.push(["onUploadProgress", "(event) => console.log(event.loaded)"]);
  return [
    'import axios from "axios";',
    "",
    ...notes(call),
    ...(json !== null ? ["// Axios adds Content-Type: application/json itself."] : []),
    ...(body?.setup ?? []),
    `const response = await axios(${object(config)});`,
    "console.log(response.status, response.data);",
    ...(call.readsHeader === "" ? [] : [`console.log(response.headers.get(${text(call.readsHeader)}));`]),
    "",
  ].join("\n");
}

/** Headers that the script has to write, so that the same goes out: Axios takes one line a name, and labels text as a form. */
function axiosHeaders(call: Call, json: boolean): [string, string][] {
  const joined = new Map<string, [string, string]>();
  for (const [name, value] of call.headers) {
    const lower = name.toLowerCase();
    if (json && lower === "content-type" && value.trim().toLowerCase() === "application/json") continue;
    const known = joined.get(lower);
    joined.set(lower, known ? [known[0], `${known[1]}, ${value}`] : [name, value]);
  }
  if (call.body !== null && !json && !joined.has("content-type")) {
    if (call.bodyType === "text") joined.set("content-type", ["Content-Type", "text/plain;charset=UTF-8"]);
    if (call.bodyType === "blob" && call.blobType !== "") joined.set("content-type", ["Content-Type", call.blobType]);
  }
  return [...joined.values()].filter(([name]) => name !== "__proto__");
}

/** The headers that Axios would add of its own to such a call, handed over as Axios users do: JSON as an object. */
export function axiosAdds(call: Call): readonly (readonly [name: string, value: string])[] {
  const written = new Set(call.headers.map(([name]) => name.toLowerCase()));
  const adds: [string, string][] = [];
  if (!written.has("accept")) adds.push(["Accept", axiosAccept]);
  const type = call.body === null ? null : implicitType(call, call.body, written.has("content-type"));
  if (type !== null) adds.push(["Content-Type", type]);
  return adds;
}

function implicitType(call: Call, body: string, written: boolean): string | null {
  if (call.bodyType === "text" && jsonSource(body) !== null && (!written || isJson(call.headers))) return "application/json";
  if (written || call.bodyType === "formdata") return null;
  if (call.bodyType === "urlsearchparams") return `${formType};charset=utf-8`;
  return /^(?:post|put|patch)$/iu.test(call.method) ? formType : null;
}

function notes(call: Call): string[] {
  const lines: string[] = [];
  if (call.method !== call.method.toUpperCase())
    lines.push(`// Axios writes methods in capitals: ${text(call.method.toUpperCase())} goes out.`);
  if (call.bodyType === "arraybuffer" && call.body !== null)
    lines.push(`// Axios labels bytes ${formType} where fetch() says nothing.`);
  if (call.kind === "xhr") {
    if (call.sync) lines.push("// Axios is never synchronous.");
    if (call.uploadListener === "after-send") lines.push("// Axios cannot listen to the upload after it has begun.");
    return lines;
  }
  const where = "Axios with its default adapter (XMLHttpRequest)";
  if (call.mode !== "cors") lines.push(`// ${where} has no mode ${text(call.mode)}: its mode is always "cors".`);
  if (call.credentials === "omit") lines.push(`// ${where} cannot omit credentials: to its own origin it sends cookies.`);
  if (call.redirect !== "follow") lines.push(`// ${where} has no redirect mode ${text(call.redirect)}: it always follows.`);
  if (call.cache !== "default") lines.push(`// ${where} has no cache mode ${text(call.cache)}.`);
  if (call.referrerPolicy !== "") lines.push(`// ${where} has no referrer policy of its own: the page's applies.`);
  if (call.keepalive) lines.push(`// ${where} has no keepalive.`);
  return lines;
}
