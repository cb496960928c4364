import { bodySource, type Call, object, text } from "./js.ts";

/** The call as Angular's HttpClient, by default over XMLHttpRequest. */
export function angularCode(call: Call): string {
  const body = bodySource(call);
  const options: (readonly [string, string])[] = [];
  const headers = object(headersOf(call), "  ");
  if (body) options.push(["body", body.source]);
  if (headers) options.push(["headers", headers]);
  if (call.kind === "xhr" ? call.withCredentials : call.credentials === "include") options.push(["withCredentials", "true"]);
  options.push(["observe", text("response")], ["responseType", text("text")]);
  return [
    ...notes(call),
    ...(body?.setup ?? []),
    `const response = await firstValueFrom(http.request(${text(call.method)}, ${text(call.url)}, ${object(options)}));`,
    "console.log(response.status, response.body);",
    ...(call.readsHeader === "" ? [] : [`console.log(response.headers.get(${text(call.readsHeader)}));`]),
    "",
  ].join("\n");
}

/** One entry a name: a list where there are several lines. A type that a browser would add itself is written, because Angular adds another. */
function headersOf({ headers, body, bodyType, blobType }: Call): readonly (readonly [string, string])[] {
  const lines = new Map<string, [name: string, values: string[]]>();
  for (const [name, value] of headers) {
    if (name === "__proto__") continue;
    const known = lines.get(name.toLowerCase());
    if (known) known[1].push(value);
    else lines.set(name.toLowerCase(), [name, [value]]);
  }
  const type = bodyType === "text" ? "text/plain;charset=UTF-8" : bodyType === "blob" ? blobType : "";
  if (body !== null && type !== "" && !lines.has("content-type")) lines.set("content-type", ["Content-Type", [type]]);
  return [...lines.values()].map(
    ([name, values]) => [name, values.length === 1 ? text(values[0] ?? "") : `[${values.map(text).join(", ")}]`] as const,
  );
}

function notes(call: Call): readonly string[] {
  const said = ["// http is an HttpClient; firstValueFrom comes from rxjs."];
  if (call.method !== call.method.toUpperCase())
    said.push(`// Angular writes methods in capitals: ${text(call.method.toUpperCase())} goes out.`);
  if (call.kind === "xhr") {
    if (call.sync) said.push("// HttpClient is never synchronous.");
    if (call.uploadListener !== "none") said.push("// reportProgress: true listens to the upload, and so forces a preflight.");
    return said;
  }
  if (call.mode !== "cors") said.push(`// HttpClient has no mode ${text(call.mode)} here: its mode is "cors".`);
  if (call.credentials === "omit") said.push("// HttpClient cannot omit credentials: to its own origin it sends cookies.");
  if (call.redirect !== "follow") said.push(`// HttpClient follows redirects here, whatever ${text(call.redirect)} says.`);
  return said;
}
