import type { Knobs } from "../model/knobs.ts";

const delimiters = /[\t\x20-/;-@[-`{-~]/u;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthForm = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[\0-\xff]*$/i;

/** Each token is tried as a time, a day, a month and a year, in this order; the first of a kind counts. */
type Forms = readonly [time: RegExp, day: RegExp, month: RegExp, year: RegExp];

const forms: Readonly<Record<"standard" | "digits-alone", Forms>> = {
  // What follows the digits begins with no digit, and holds bytes only.
  standard: [
    /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[^\d\u0100-\u{10ffff}][\0-\xff]*)?$/u,
    /^(\d{1,2})(?:[^\d\u0100-\u{10ffff}][\0-\xff]*)?$/u,
    monthForm,
    /^(\d{2,4})(?:[^\d\u0100-\u{10ffff}][\0-\xff]*)?$/u,
  ],
  "digits-alone": [/^(\d{1,2}):(\d{1,2}):(\d{1,2})$/u, /^(\d{1,2})$/u, monthForm, /^(\d{1,5})$/u],
};

/** (Thu,) 01 Jan 1970 00:00:00 GMT, or (Thu) Jan  1 00:00:00 1970. */
const inOrder = /^(?:[a-z]+,?\s*)?(\d+)[ -]*([a-z]{3})[ -]*(\d+)(?!\d)[ -]*(\d+):(\d+):(\d+)/iu;
const asctime = /^[a-z]+(?![a-z]),?\s*([a-z]{3})[ -]*(\d+)(?!\d)[ -]*(\d+):(\d+):(\d+)(?!\d) *(\d+)/iu;

/**
 * Milliseconds since 1970; null: no date. https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-dates
 * DEVIATION: Chromium ("digits-alone") and WebKit ("in-order"), recorded in line-expires-past and line-expires-past-odd.
 */
export function parseCookieDate(text: string, by: Knobs["cookieDates"]): number | null {
  if (by === "in-order") return dateInOrder(text);
  const found: (RegExpExecArray | null)[] = [null, null, null, null];
  for (const token of text.split(delimiters)) {
    for (const [kind, form] of forms[by].entries()) {
      if (found[kind]) continue;
      found[kind] = form.exec(token);
      if (found[kind]) break;
    }
  }
  const [time, day, month, year] = found.map((match) => match?.slice(1));
  if (!time || !day || !month || !year) return null;
  const date = [fullYear(Number(year[0])), monthOf(month[0]), Number(day[0])] as const;
  return by === "standard" && date[0] < 1601 ? null : timestampOf(date, time.map(Number));
}

/** libsoup: https://gitlab.gnome.org/GNOME/libsoup/-/blob/master/libsoup/soup-date-utils.c */
function dateInOrder(text: string): number | null {
  const [, day, month, year, ...time] = inOrder.exec(text) ?? [];
  if (year !== undefined) return timestampOf([yearByLength(year), monthOf(month), Number(day)], time.map(Number));
  const [, ofMonth, dayAfter, hour, minute, second, yearAtEnd] = asctime.exec(text) ?? [];
  if (yearAtEnd === undefined) return null;
  return timestampOf([yearByLength(yearAtEnd), monthOf(ofMonth), Number(dayAfter)], [hour, minute, second].map(Number));
}

const monthOf = (name = "") => months.indexOf(name.toLowerCase());

function fullYear(year: number): number {
  if (year >= 70 && year <= 99) return year + 1900;
  return year <= 69 ? year + 2000 : year;
}

/** Two digits are a year of this century or the last one, three are counted from 1900. */
function yearByLength(digits: string): number {
  if (digits.length === 2) return fullYear(Number(digits));
  return Number(digits) + (digits.length === 3 ? 1900 : 0);
}

/** null: there is no such moment. */
function timestampOf([year, month, day]: readonly [number, number, number], time: readonly number[]): number | null {
  const [hours = 0, minutes = 0, seconds = 0] = time;
  if (month < 0 || year < 1 || hours > 23 || minutes > 59 || seconds > 59) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  if (date.getUTCMonth() !== month || date.getUTCDate() !== day) return null;
  return date.setUTCHours(hours, minutes, seconds);
}
