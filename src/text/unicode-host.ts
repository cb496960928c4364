import { Url } from "../url/url.ts";
import { decodePunycode } from "./punycode.ts";

/**
 * A host in the letters that people read, where it cannot be taken for another: each label is of one script, or of a mix that one language
 * has (UTS 39, section 5.2, "highly restrictive"), and is not made only of letters that look like Latin ones.
 * null: it has no such form, or none that is safe. See docs/decisions/text.md.
 */
export function unicodeHost(host: string): string | null {
  const labels = host.split(".").map((label) => (label.startsWith("xn--") ? decodePunycode(label.slice(4)) : label));
  if (!host.includes("xn--") || !labels.every((label) => label !== null && isSafe(label))) return null;
  const name = labels.join(".");
  // What the URL parser makes something else of (capitals, forms that are mapped) is not the name of this host.
  return Url.parse(`https://${name}`)?.hostname === host ? name : null;
}

/** Letters of Latin alphabets in use. Others of that script look like these: dotless i, long s, kra, those of phonetics. */
const latin = /^(?:[a-z0-9ß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĵķĺļľłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžơưșț\u1e01-\u1e97\u1ea1-\u1ef9]|-)+$/u;

/** What languages that are written with several scripts may mix. Latin only as ASCII. */
const mixes: readonly RegExp[] = [
  /^(?:[a-z0-9-]|\p{Script_Extensions=Han}|\p{Script_Extensions=Hiragana}|\p{Script_Extensions=Katakana})+$/u,
  /^(?:[a-z0-9-]|\p{Script_Extensions=Han}|\p{Script_Extensions=Bopomofo})+$/u,
  /^(?:[a-z0-9-]|\p{Script_Extensions=Han}|\p{Script_Extensions=Hangul})+$/u,
];
/** Beside Latin letters these look like a slash, a hyphen or a dot. */
const strokes = /[ノソンゾー一丶丿〆〇・゛゜]/u;

/** One script, with digits; and its letters that look like Latin ones, marks taken off. A script that is not here is shown in Punycode. */
const alone: readonly { readonly script: RegExp; readonly lookalikes: RegExp | null }[] = [
  { script: /^(?:[0-9-]|\p{Script_Extensions=Cyrillic})+$/u, lookalikes: /^[0-9аысԁеԍһіюкјӏорԗԛѕԝхуъьҽпгѵѡӕґ-]+$/u },
  { script: /^(?:[0-9-]|\p{Script_Extensions=Greek})+$/u, lookalikes: /^[0-9αικνρυωηοτχϲϳγ-]+$/u },
  { script: /^(?:[0-9-]|\p{Script_Extensions=Hebrew})+$/u, lookalikes: /^[0-9דוחיןסװײ-]+$/u },
  { script: /^(?:[0-9-]|\p{Script_Extensions=Thai})+$/u, lookalikes: /^[0-9ทนบพรหฟแเๅ-]+$/u },
  { script: /^(?:[0-9-]|\p{Script_Extensions=Arabic})+$/u, lookalikes: /^[0-9اهةوه٠١٥-]+$/u },
  { script: /^(?:[0-9-]|\p{Script_Extensions=Devanagari})+$/u, lookalikes: null },
];

function isSafe(label: string): boolean {
  if (!/^[\p{L}\p{M}\p{Nd}-]+$/u.test(label) || /\p{Default_Ignorable_Code_Point}|\p{Mn}{3}/u.test(label)) return false;
  if (latin.test(label)) return true;
  if (mixes.some((mix) => mix.test(label))) return !(/[a-z]/u.test(label) && strokes.test(label));
  const bare = label.normalize("NFD").replaceAll(/\p{M}/gu, "");
  return alone.some(({ script, lookalikes }) => script.test(label) && !lookalikes?.test(bare));
}
