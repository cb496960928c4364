import type { CookieView } from "../trace/events.ts";

/** The attributes of a Set-Cookie line that the engine weighs before the jar sees it. */
export interface CookieLine {
  readonly secure: boolean;
  readonly sameSite: CookieView["sameSite"];
}

/** https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-the-set-cookie-header-field */
export function parseCookieLine(line: string): CookieLine {
  let secure = false;
  let sameSite: CookieView["sameSite"] = "unset";
  for (const attribute of line.split(";").slice(1)) {
    const equals = attribute.indexOf("=");
    const name = (equals < 0 ? attribute : attribute.slice(0, equals)).trim().toLowerCase();
    if (name === "secure") secure = true;
    if (name === "samesite")
      sameSite = sameSiteOf(
        equals < 0
          ? ""
          : attribute
              .slice(equals + 1)
              .trim()
              .toLowerCase(),
      );
  }
  return { secure, sameSite };
}

/** A value that is not known counts as not given. */
function sameSiteOf(value: string): CookieView["sameSite"] {
  return value === "strict" || value === "lax" || value === "none" ? value : "unset";
}
