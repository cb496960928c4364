import fc from "fast-check";
import { CookieJar as ToughJar } from "tough-cookie";
import { expect, test } from "vitest";
import { newCookieJar } from "../../src/engine/cookies/jar.ts";
import { knobsOf } from "../../src/engine/profiles/knobs-of.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { Keeping } from "../../src/trace/kept.ts";

const hosts = ["shop.example", "www.shop.example", "localhost:3000", "a.shop.localhost", "127.0.0.1", "[::1]", "me.github.io"];
const urls = fc
  .tuple(fc.constantFrom("http", "https"), fc.constantFrom(...hosts), fc.constantFrom("/", "/a", "/a/b", "/a%20b/;c", "/A/"))
  .map(([scheme, host, path]) => `${scheme}://${host}${path}`);

const attributes = fc.constantFrom(
  ...["", "Domain=shop.example", "Domain=.shop.example", "Domain=WWW.shop.example", "Domain=example", "Domain=localhost"],
  ...["Domain=127.0.0.1", "Domain=shop.localhost", "Domain=github.io", "Domain=", "domain"],
  ...[
    "Path=/",
    "Path=/a",
    "Path=/a/",
    "Path=a",
    "Path=",
    "Secure",
    "HttpOnly",
    "SameSite=Lax",
    "Expires=Tue, 01 Jan 2030 00:00:00 GMT",
  ],
);
/** No two of a kind, and no empty cookie: there tough-cookie does otherwise than browsers. */
const someAttributes = fc.uniqueArray(attributes, {
  maxLength: 3,
  selector: (attribute) => attribute.replace(/=.*/su, "").toLowerCase(),
});
const pairs = fc
  .tuple(fc.constantFrom("a", "b", "c", "", "__Host-a"), fc.constantFrom("1", "2", ""))
  .map((pair) => pair.join("="))
  .filter((pair) => pair !== "=");
const lines = fc.tuple(pairs, someAttributes).map(([pair, given]) => [pair, ...given].join("; "));

const visits = fc.array(fc.record({ url: urls, line: lines }), { minLength: 1, maxLength: 40 });

const inOurWords = ({ name, value, domain, path }: { name: string; value: string; domain: string | null; path: string | null }) =>
  `${name}=${value} ${domain}${path}`;

test("the jar keeps and finds what tough-cookie does, where neither time nor limits come in", () => {
  fc.assert(
    fc.property(visits, urls, (visited, to) => {
      const ours = newCookieJar(knobsOf("standard"), publicSuffixList.registrableDomain);
      const theirs = new ToughJar(null, { looseMode: true, prefixSecurity: "unsafe-disabled" });
      for (const { url, line } of visited) {
        const stored = theirs.setCookieSync(line, url, { ignoreError: true });
        expect(ours.store(line, url, 0).did, `${line} from ${url}`).toBe(stored === undefined ? "refused" : "kept");
      }
      const found = theirs.getCookiesSync(to, { sort: true }).map(({ key, ...rest }) => inOurWords({ name: key, ...rest }));
      expect(ours.matching(to, 0).map(inOurWords)).toEqual(found);
    }),
    { numRuns: 500 },
  );
});

const moments = fc.array(
  fc.record({ url: urls, line: fc.tuple(lines, fc.constantFrom("", "; Max-Age=10", "; Max-Age=0")).map((two) => two.join("")) }),
  { minLength: 1, maxLength: 40 },
);

test("whoever follows the changes knows the jar", () => {
  fc.assert(
    fc.property(moments, fc.constantFrom("standard", "chromium", "firefox", "webkit"), (visited, profile) => {
      const jar = newCookieJar(
        { ...knobsOf(profile), cookiesPerSite: profile === "standard" ? null : 31 },
        publicSuffixList.registrableDomain,
      );
      const keeping = new Keeping();
      for (const [i, { url, line }] of visited.entries()) {
        jar.store(line, url, i * 1000);
        keeping.take({ type: "state", cookies: jar.changes() }, i * 1000);
      }
      const now = visited.length * 1000;
      const kept = new Set(keeping.kept(now).cookies);
      for (const scheme of ["http", "https"]) {
        for (const host of hosts) {
          const found = jar.matching(`${scheme}://${host}/a/b`, now);
          expect(found.filter((cookie) => !kept.has(cookie))).toEqual([]);
        }
      }
      // Every view is the very one that was told: it is made once.
      expect(jar.changes()).toEqual({ set: [], removed: [] });
    }),
    { numRuns: 300 },
  );
});
