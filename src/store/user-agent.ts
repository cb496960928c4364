import type { ProfileName } from "../scenario/schema.ts";

/** Which browser's rules hold, by what it calls itself; null: none that we know, or no browser at all. Every browser calls itself Mozilla, most call themselves Safari. */
export function profileOf(userAgent: string): Exclude<ProfileName, "standard"> | null {
  // On iOS all of them are WebKit inside.
  if (/\b(?:FxiOS|CriOS|EdgiOS)\//u.test(userAgent)) return "webkit";
  if (/\bFirefox\//u.test(userAgent)) return "firefox";
  if (/\b(?:Chrome|Chromium|HeadlessChrome)\//u.test(userAgent)) return "chromium";
  if (/\bAppleWebKit\//u.test(userAgent)) return "webkit";
  return null;
}

/** `Firefox 153`; null where it does not say. */
export function versionOf(userAgent: string): string | null {
  const [, version] =
    /\bFirefox\/(\d+)/u.exec(userAgent) ??
    /\b(?:Headless)?Chrom(?:e|ium)\/(\d+)/u.exec(userAgent) ??
    /\bVersion\/([\d.]+)/u.exec(userAgent) ??
    [];
  return version ?? null;
}
