import fc from "fast-check";
import { Cookie } from "tough-cookie";
import { expect, test } from "vitest";
import { readSetCookie } from "../../src/engine/cookies/set-cookie.ts";
import { knobsOf } from "../../src/engine/profiles/knobs-of.ts";
import { scenarioStart } from "../../src/http/http-date.ts";

const parts = fc.constantFrom(...["a", "b=", "c=1", "x=1", " ", "é", "日"]);
const dates = fc.oneof(
  fc.constantFrom(
    ...["Tue, 01 Jan 2030 00:00:00 GMT", "Tue, 31-Feb-2030 00:00:00 GMT", "1 jan 70 1:2:3", "1 jan 69 1:2:3", "1 Jan 1600 0:0:0"],
    ...["1 Jan 2030 24:00:00", "jan 1 2030 1:1:1x", "1st Febr 2030 1:1:1", "2030 1 mar 2:3:4", "29 Feb 2029 1:1:1", "5 may 2030"],
    ...["1:1:1 1:1:2 5 may 2030", "1 jun 12345 1:1:1", "1jul 2030 1:1:1日", "1é aug 2030 1:1:1", "ſep 1 2030 1:1:1", ""],
  ),
  fc.date({ min: new Date(-1e13), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toUTCString()),
);
const domains = fc.constantFrom(
  ...["shop.example", ".shop.example", "WWW.Shop.example", "localhost", "127.0.0.1", "::1", "[::1]", "2001:DB8::1", "a:b"],
  ...["é.example", "", " .a.example "],
);
const attributes = fc.oneof(
  dates.map((date) => `Expires=${date}`),
  fc.constantFrom("0", "-1", "10", "1e3", "+5", "010", "", "9".repeat(400), " 7 ").map((age) => `Max-Age=${age}`),
  domains.map((domain) => `Domain=${domain}`),
  fc.constantFrom("/", "/a", "a", "", " /b ", "/é").map((path) => `Path=${path}`),
  fc.constantFrom("lax", "STRICT", "None", "x", "").map((value) => `SameSite=${value}`),
  fc.constantFrom("low", "HIGH", "medium", "x", "").map((value) => `Priority=${value}`),
  fc.constantFrom(
    "Secure",
    "secure=false",
    "HttpOnly",
    "Partitioned",
    "partitioned = 1",
    "partitionedx",
    "domain",
    "path",
    "",
    "=",
  ),
);
/** No two of a kind: which of them counts, browsers and tough-cookie see differently. */
const someAttributes = fc.uniqueArray(attributes, {
  maxLength: 4,
  selector: (attribute) => attribute.replace(/=.*/su, "").trim().toLowerCase(),
});
const lines = fc
  .tuple(fc.array(parts, { minLength: 1, maxLength: 4 }), fc.constantFrom(";", "; ", " ;"), someAttributes)
  .map(([pair, between, given]) => [pair.join(""), ...given].join(between));

/** What tough-cookie makes of a line, in our words. */
function theirs(line: string): unknown {
  const cookie = Cookie.parse(line, { loose: true });
  if (cookie === undefined || cookie.key + cookie.value === "") return null;
  const { key: name, value, secure, httpOnly, maxAge, expires, path, sameSite, extensions } = cookie;
  const priority = /^priority\s*=\s*(low|medium|high)$/iu;
  const given = (extensions ?? []).findLast((one) => priority.test(one));
  return {
    name,
    value,
    secure,
    httpOnly,
    sameSite: sameSite ?? "unset",
    domain: cookie.cdomain() ?? null,
    path,
    maxAge: typeof maxAge === "number" ? maxAge : null,
    expires: expires instanceof Date ? expires.getTime() - scenarioStart : null,
    priority: given?.replace(priority, "$1").toLowerCase() ?? "medium",
    partitioned: (extensions ?? []).some((one) => /^partitioned(?:\s*=|$)/iu.test(one)),
  };
}

const standard = knobsOf("standard");

test("by the specification, an ordinary Set-Cookie line is read as tough-cookie reads it; what browsers make of odd ones is recorded", () => {
  fc.assert(
    fc.property(lines, (line) => {
      expect(readSetCookie(line, standard)).toEqual(theirs(line));
    }),
    { numRuns: 5000 },
  );
});
