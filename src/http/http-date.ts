/**
 * The moment at which every scenario starts, so that a date means the same in every run: 1 January 2026, 00:00 UTC.
 * Milliseconds since 1970. Everything else in a trace counts milliseconds since then.
 */
export const scenarioStart = Date.UTC(2026, 0, 1);

const weekday = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/u;

/** https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7; milliseconds since the scenario's start, null: not a date. */
export function parseHttpDate(text: string): number | null {
  // NOTE: Date.parse alone takes "0" for the year 2000, and what has no zone for local time.
  if (!weekday.test(text)) return null;
  const time = Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);
  return Number.isNaN(time) ? null : time - scenarioStart;
}
