import type { Edit } from "../../scenario/edits.ts";
import type { PageSpec } from "../../scenario/schema.ts";
import { Url } from "../../url/url.ts";
import type { Change } from "../change.ts";

/** The same page in the clear, at another port, below another name; and in a sandbox. */
export function changesOfPage({ url, sandboxed, id }: PageSpec, at: number): readonly Change[] {
  const own = Url.parse(url);
  if (own === null || !/^https?:$/u.test(own.protocol)) return [];
  const { protocol, hostname, port, pathname } = own;
  const scheme = protocol === "https:" ? "http:" : "https:";
  const others = [
    `${scheme}//${hostname}${port === "" ? "" : `:${port}`}${pathname}`,
    `${protocol}//${hostname}:${port === "8443" ? "9443" : "8443"}${pathname}`,
    ...(/[a-z]$/u.test(hostname) ? [`${protocol}//www.${hostname}${port === "" ? "" : `:${port}`}${pathname}`] : []),
  ];
  const moved = others.map((to): Change => {
    const edit: Edit = { type: "set", path: ["pages", at, "url"], value: to };
    return { does: "page", from: url, to, edits: [edit] };
  });
  const sandbox: Edit = { type: "set", path: ["pages", at, "sandboxed"], value: true };
  return sandboxed ? moved : [...moved, { does: "sandboxed", page: id, edits: [sandbox] }];
}
