import { Url } from "../url/url.ts";
import { asSent } from "./as-sent.ts";
import { type Lines, unseenIn } from "./visible-text.ts";

/** What a text holds that nobody sees in a field. */
export interface Hidden {
  /** Each kind once, in the order of first use. */
  readonly characters: readonly string[];
  /** The host of an address as it is sent; null: as it is written. */
  readonly sentHost: string | null;
  /** Alphabets of its letters of which many look like one another's; none, or several. */
  readonly scripts: readonly Script[];
}

export type Script = "latin" | "greek" | "cyrillic";

const scripts: Readonly<Record<Script, RegExp>> = {
  latin: /\p{Script=Latin}/u,
  greek: /\p{Script=Greek}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
};

export function hiddenIn(text: string, lines: Lines): Hidden {
  const sent = asSent(text);
  const found = (Object.keys(scripts) as Script[]).filter((script) => scripts[script].test(text));
  return {
    characters: unseenIn(text, lines),
    sentHost: sent === text ? null : (Url.parse(sent)?.hostname ?? sent),
    scripts: found.length > 1 ? found : [],
  };
}

/** What kind of character cannot be seen, where it has no name of its own. */
export type Family = "control" | "surrogate" | "privateUse" | "tag" | "variation" | "mark" | "space" | "unassigned" | "other";

const families: readonly (readonly [RegExp, Family])[] = [
  [/\p{Cc}/u, "control"],
  [/\p{Cs}/u, "surrogate"],
  [/\p{Co}/u, "privateUse"],
  [/[\u{e0000}-\u{e007f}]/u, "tag"],
  [/\p{Variation_Selector}/u, "variation"],
  [/\p{M}/u, "mark"],
  [/\p{Zs}/u, "space"],
  [/\p{Cn}/u, "unassigned"],
];

export function familyOf(char: string): Family {
  return families.find(([family]) => family.test(char))?.[1] ?? "other";
}
