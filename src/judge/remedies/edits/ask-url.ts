import { baseUrl } from "../../../origins/page-origin.ts";
import { Url } from "../../../url/url.ts";
import type { ChangeOf, ChangeValues } from "../change.ts";
import type { Facts } from "../facts.ts";

/** The script, or the element, asks for another URL. Null: it does so already. */
export function askUrl(
  { action, spec, page }: Facts,
  to: string,
  because: ChangeValues["ask-url"]["because"],
): ChangeOf<"ask-url"> | null {
  if (Url.parse(spec.url, baseUrl(page))?.href === to) return null;
  return { does: "ask-url", at: { action }, edits: [{ type: "set", path: ["actions", action, "url"], value: to }], to, because };
}
