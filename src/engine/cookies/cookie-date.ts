const delimiters = /[\t\x20-/;-@[-`{-~]/u;
// What follows the digits begins with no digit, and holds bytes only.
const time = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[^\d\u0100-\u{10ffff}][\0-\xff]*)?$/u;
const dayOfMonth = /^(\d{1,2})(?:[^\d\u0100-\u{10ffff}][\0-\xff]*)?$/u;
const month = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[\0-\xff]*$/i;
const year = /^(\d{2,4})(?:[^\d\u0100-\u{10ffff}][\0-\xff]*)?$/u;
const forms = [time, dayOfMonth, month, year];
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
  const [clock, day, named, counted] = found.map((match) => match?.slice(1));
  if (!clock || !day || !named || !counted) return null;
  const [hours = 0, minutes = 0, seconds = 0] = clock.map(Number);
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const date = [fullYear(Number(counted[0])), months.indexOf((named[0] ?? "").toLowerCase()), Number(day[0])] as const;
  return moment(date, [hours, minutes, seconds]);
}

function fullYear(written: number): number {
  if (written >= 70 && written <= 99) return written + 1900;
  return written <= 69 ? written + 2000 : written;
}

type Three = readonly [number, number, number];

/** null: there is no such day. */
function moment([year, month, day]: Three, time: Three): number | null {
  if (year < 1601) return null;
  const date = new Date(Date.UTC(year, month, day, ...time));
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date.getTime() : null;
}
