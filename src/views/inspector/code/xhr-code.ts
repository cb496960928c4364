import { bodySource, type Call, text } from "./js.ts";

/** The call as XMLHttpRequest. */
export function xhrCode(call: Call): string {
  const body = bodySource(call);
  const sync = call.kind === "xhr" && call.sync;
  const upload = call.kind === "xhr" ? call.uploadListener : "none";
  const credentials = call.kind === "xhr" ? call.withCredentials : call.credentials === "include";
  const asks = call.readsHeader === "" ? "" : `, xhr.getResponseHeader(${text(call.readsHeader)})`;
  const listen = 'xhr.upload.addEventListener("progress", (event) => console.log(event.loaded));';
  return [
    ...notes(call),
    ...(body?.setup ?? []),
    "const xhr = new XMLHttpRequest();",
    `xhr.open(${text(call.method)}, ${text(call.url)}${sync ? ", false" : ""});`,
    ...(credentials ? ["xhr.withCredentials = true;"] : []),
    ...call.headers.map(([name, value]) => `xhr.setRequestHeader(${text(name)}, ${text(value)});`),
    ...(upload === "before-send" ? [listen] : []),
    ...(sync
      ? []
      : [
          `xhr.addEventListener("load", () => console.log(xhr.status, xhr.responseText${asks}));`,
          'xhr.addEventListener("error", () => console.log("failed; why is not told"));',
        ]),
    `xhr.send(${body?.source ?? ""});`,
    ...(upload === "after-send" ? [listen] : []),
    ...(sync ? [`console.log(xhr.status, xhr.responseText${asks});`] : []),
    "",
  ].join("\n");
}

function notes(call: Call): string[] {
  if (call.kind === "xhr") return [];
  const lines: string[] = [];
  if (call.mode !== "cors") lines.push(`// XMLHttpRequest has no mode ${text(call.mode)}: its mode is always "cors".`);
  if (call.credentials === "omit") lines.push("// XMLHttpRequest cannot omit credentials: to its own origin it sends cookies.");
  if (call.redirect !== "follow") lines.push(`// XMLHttpRequest has no redirect mode ${text(call.redirect)}: it always follows.`);
  if (call.cache !== "default") lines.push(`// XMLHttpRequest has no cache mode ${text(call.cache)}.`);
  if (call.referrerPolicy !== "") lines.push("// XMLHttpRequest has no referrer policy of its own: the page's applies.");
  if (call.keepalive) lines.push("// XMLHttpRequest has no keepalive.");
  return lines;
}
