import type { Phrase } from "./phrase.ts";

/** How a language counts and lists. */
export interface Grammar {
  /** `a`, `b` and `c`: values. Of a long list only the beginning is named. */
  readonly list: (items: readonly string[], options?: ListOptions) => Phrase;
  /** "a, b and c": words. */
  readonly join: (items: readonly string[]) => string;
  /** 1,234 */
  readonly number: (value: number) => string;
  /** The form that a count needs: `{ one: "work", other: "works" }`. */
  readonly plural: (count: number, forms: Forms) => string;
  /** The day of a time in milliseconds since 1970. */
  readonly day: (at: number) => string;
  /** The day and the time of day, to the second, of a time in milliseconds since 1970. */
  readonly moment: (at: number) => string;
  /** "3 hours ago": `count` units from now, past ones negative. Units, not days of the calendar: never "yesterday". */
  readonly relative: (count: number, unit: Intl.RelativeTimeFormatUnit) => string;
}

interface ListOptions {
  /** Said where there is nothing to list. */
  readonly none?: string;
  /** How many are named at most. */
  readonly most?: number;
}

/** By CLDR's plural categories; a language gives those that it has. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

interface Options {
  readonly none: string;
  /** Stands at the end of a list that is too long, for so many that are not named. */
  readonly more: (count: string) => string;
}

/** `locale`: BCP 47. */
export function grammarOf(locale: string, { none, more }: Options): Grammar {
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const number = (value: number) => numbers.format(value);
  return {
    list: (items, { none: nothing = none, most = 24 } = {}) => {
      if (items.length === 0) return [nothing];
      const named = items.length > most ? items.slice(0, most) : items;
      const rest = items.length - named.length;
      const all = rest === 0 ? named : [...named, more(number(rest))];
      let at = 0;
      return lists
        .formatToParts(all)
        .map(({ type, value }) => (type === "element" && at++ < named.length ? { code: value } : value));
    },
    join: (items) => lists.format(items),
    number,
    plural: (count, forms) => forms[plurals.select(count)] ?? forms.other,
    day: (at) => new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(at),
    moment: (at) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium" }).format(at),
    relative: (count, unit) => new Intl.RelativeTimeFormat(locale, { numeric: "always" }).format(count, unit),
  };
}
