import { newAction } from "../../../scenario/fresh.ts";
import type { ActionOf, Scenario } from "../../../scenario/schema.ts";
import { Url } from "../../../url/url.ts";
import { curlCode } from "./curl-code.ts";
import type { Call } from "./js.ts";

/** What a browser writes for a body of this kind where script does not. */
const types: Readonly<Record<Call["bodyType"], string>> = {
  text: "text/plain;charset=UTF-8",
  urlsearchparams: "application/x-www-form-urlencoded;charset=UTF-8",
  formdata: "",
  blob: "",
  arraybuffer: "",
};

/** The request that would follow, without whoever decides about it: what curl reads says nothing about what a page may. */
export function callAsCurl(call: Call, origin: string, scenario: Scenario): string {
  const base = scenario.pages.find(({ id }) => id === call.page)?.url;
  const url = Url.parse(call.url, base)?.href ?? call.url;
  const has = call.headers.some(([name]) => name.toLowerCase() === "content-type");
  const type = call.bodyType === "blob" ? call.blobType : types[call.bodyType];
  const headers: [string, string][] = [
    ["Origin", origin],
    ...call.headers.map(([name, value]): [string, string] => [name, value]),
  ];
  if (call.body !== null && !has && type !== "") headers.push(["Content-Type", type]);
  const fresh = newAction("client", scenario) as ActionOf<"client">;
  const { method, body } = call;
  const notes = [
    "# curl has no same-origin policy: it reads whatever comes, and asks nobody first.",
    ...(body !== null && call.bodyType === "formdata" ? ["# A page would send these fields as multipart/form-data."] : []),
  ];
  return `${notes.join("\n")}\n${curlCode({ ...fresh, client: "curl", url, method, headers, body })}`;
}
