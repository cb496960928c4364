const delimiters = /[\t\x20-/;-@[-`{-~]/u;
// What follows the digits begins with no digit, and holds bytes only.
const timeForm = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[^\d\u0100-\u{10ffff}][\0-\xff]*)?$/u;
const dayForm = /^(\d{1,2})(?:[^\d\u0100-\u{10ffff}][\0-\xff]*)?$/u;
const monthForm = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[\0-\xff]*$/i;
const yearForm = /^(\d{2,4})(?:[^\d\u0100-\u{10ffff}][\0-\xff]*)?$/u;
const forms = [timeForm, dayForm, monthForm, yearForm];
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-dates: milliseconds since 1970; null: no date.
 * Each token is tried as a time, a day, a month and a year, in this order; the first of a kind counts.
 */
export function parseCookieDate(text: string): number | null {
  const found: (RegExpExecArray | null)[] = [null, null, null, null];
  for (const token of text.split(delimiters)) {
    for (const [kind, form] of forms.entries()) {
      if (found[kind]) continue;
      found[kind] = form.exec(token);
      if (found[kind]) break;
    }
  }
  const [time, day, month, year] = found.map((match) => match?.slice(1));
  if (!time || !day || !month || !year) return null;
  const [hours = 0, minutes = 0, seconds = 0] = time.map(Number);
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const date = [fullYear(Number(year[0])), months.indexOf((month[0] ?? "").toLowerCase()), Number(day[0])] as const;
  return timestampOf(date, [hours, minutes, seconds]);
}

function fullYear(year: number): number {
  if (year >= 70 && year <= 99) return year + 1900;
  return year <= 69 ? year + 2000 : year;
}

type Three = readonly [number, number, number];

/** null: there is no such day. */
function timestampOf([year, month, day]: Three, time: Three): number | null {
  if (year < 1601) return null;
  const date = new Date(Date.UTC(year, month, day, ...time));
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date.getTime() : null;
}
