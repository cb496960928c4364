/** The languages in which the whole interface is said, by their own names. A language is named here once nothing of it is missing. */
export const languages = [
  { tag: "en", name: "English" },
  { tag: "fr", name: "Français" },
] as const;

/** BCP 47 */
export type Tag = (typeof languages)[number]["tag"];

export const isTag = (tag: string | null | undefined): tag is Tag => languages.some((one) => one.tag === tag);

/** The first of those that somebody prefers (`fr-CA`) in which there is a whole interface. */
export function preferred(wanted: readonly string[]): Tag | null {
  for (const tag of wanted) {
    const [language] = tag.toLowerCase().split("-");
    if (isTag(language)) return language;
  }
  return null;
}
