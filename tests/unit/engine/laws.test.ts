import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FetchCall } from "../../../src/engine/model/calls.ts";
import type { Header, WireResult } from "../../../src/http/messages.ts";
import { isCorsSafelistedMethod } from "../../../src/http/methods.ts";
import { clauses } from "../../../src/trace/clauses.ts";
import { api, fetches, headerOf, newBrowser, pageAt, sandboxed, shop, sister, third } from "./browse.ts";

const urls = [
  `${shop}/x`,
  `${api}/x`,
  `${third}/x`,
  `${sister}/x`,
  "http://localhost:3000/x",
  "https://u:p@api.example/",
  "data:,x",
  "https://",
];
const url = fc.constantFrom(...urls);

const header: fc.Arbitrary<Header> = fc.tuple(
  fc.constantFrom("Accept", "Content-Type", "Authorization", "X-A", "Range", "Cookie", "User-Agent", "If-None-Match"),
  fc.constantFrom("text/plain", "application/json", "bytes=0-1", "x", "", "a".repeat(129)),
);

const call: fc.Arbitrary<Partial<FetchCall>> = fc.record({
  method: fc.constantFrom("GET", "POST", "PUT", "delete", "patch", "HEAD", "TRACE"),
  headers: fc.array(header, { maxLength: 3 }),
  mode: fc.constantFrom("cors", "no-cors", "same-origin"),
  credentials: fc.constantFrom("omit", "same-origin", "include"),
  redirect: fc.constantFrom("follow", "error", "manual"),
  cache: fc.constantFrom("default", "no-store", "reload", "no-cache"),
});

const answerHeader: fc.Arbitrary<Header> = fc.oneof(
  fc.tuple(fc.constant("Access-Control-Allow-Origin"), fc.constantFrom("*", shop, "null", `${shop}/`, "")),
  fc.tuple(fc.constant("Access-Control-Allow-Credentials"), fc.constantFrom("true", "True")),
  fc.tuple(
    fc.constantFrom("Access-Control-Allow-Methods", "Access-Control-Allow-Headers"),
    fc.constantFrom("*", "PUT, DELETE", "x-a, authorization", "("),
  ),
  fc.tuple(fc.constant("Access-Control-Max-Age"), fc.constantFrom("0", "600", "-1", "abc")),
  fc.tuple(fc.constant("Access-Control-Expose-Headers"), fc.constantFrom("*", "x-one", "(")),
  fc.tuple(
    fc.constantFrom("Location", "Location", "X-One", "Set-Cookie"),
    fc.constantFrom("/y", `${api}/y`, `${shop}/y`, "", "a=1; SameSite=None; Secure"),
  ),
);

const result: fc.Arbitrary<WireResult> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      status: fc.constantFrom(200, 204, 302, 303, 307, 404, 421),
      headers: fc.array(answerHeader, { maxLength: 6 }),
      body: fc.constant("b"),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ failure: "refused" as const, host: "api.example" }) },
);

const profile = fc.constantFrom("standard", "chromium", "firefox", "webkit");
const policies = fc.record({
  csp: fc.constantFrom("", "", "connect-src 'self' https://api.example", "default-src https:"),
  embedderPolicy: fc.constantFrom("unsafe-none", "unsafe-none", "require-corp", "credentialless"),
});
const permission = fc.constantFrom("granted", "denied");

const played = fc
  .tuple(url, call, fc.array(result, { minLength: 1, maxLength: 6 }), profile, fc.boolean(), policies, permission)
  .map(([to, init, results, rules, sandbox, guards, localNetworkPermission]) => {
    const server = (_request: unknown, count: number) => results[count % results.length] as WireResult;
    const page = { ...(sandbox ? sandboxed() : pageAt(`${shop}/cart`)), ...guards };
    const play = () => fetches(to, server, init, { browser: { ...newBrowser(rules), localNetworkPermission }, page });
    return { play, ...play(), init, sandbox };
  });

describe("laws of every exchange", () => {
  it("the outcome is an error exactly where the last check failed, with the same failure", () => {
    fc.assert(
      fc.property(played, ({ outcome, steps }) => {
        const failing = steps.filter(({ verdict }) => verdict === "fail");
        expect(failing.length).toBe(outcome.kind === "error" ? 1 : 0);
        expect(failing[0]?.failure).toBe(outcome.kind === "error" ? outcome.failure : undefined);
      }),
    );
  });

  it("played again it is the same", () => {
    fc.assert(
      fc.property(played, ({ play, outcome, steps, sent }) => {
        const again = play();
        expect({ outcome: again.outcome, steps: again.steps, sent: again.sent }).toEqual({ outcome, steps, sent });
      }),
    );
  });

  it("every step has a clause and speaks of messages that were sent", () => {
    fc.assert(
      fc.property(played, ({ steps, sent }) => {
        for (const { name, message } of steps) {
          expect(clauses).toHaveProperty(name);
          if (message !== undefined) expect(sent[message]).toBeDefined();
        }
      }),
    );
  });

  it("no unsafe method goes to another origin in mode cors without a preflight to its URL before it", () => {
    fc.assert(
      fc.property(played, ({ sent, sandbox, init }) => {
        sent.forEach((request, index) => {
          if (init.mode !== "cors" || request.purpose === "preflight" || isCorsSafelistedMethod(request.method)) return;
          const tainted = sandbox || sent.slice(0, index + 1).some((earlier) => new URL(earlier.url).origin !== shop);
          const asked = sent.slice(0, index).some(({ purpose, url: about }) => purpose === "preflight" && about === request.url);
          if (tainted) expect(asked).toBe(true);
        });
      }),
    );
  });

  it("a preflight carries nothing of the page's but its origin and the question", () => {
    fc.assert(
      fc.property(played, ({ sent }) => {
        for (const request of sent.filter(({ purpose }) => purpose === "preflight")) {
          expect(request).toMatchObject({ method: "OPTIONS", body: null });
          expect(headerOf(request, "origin")).not.toBeNull();
          expect(headerOf(request, "access-control-request-method")).not.toBeNull();
          for (const name of ["cookie", "authorization", "x-a", "content-type"]) expect(headerOf(request, name)).toBeNull();
        }
      }),
    );
  });

  it("script never sees a cookie being set, and nothing of an opaque response", () => {
    fc.assert(
      fc.property(played, ({ outcome }) => {
        if (outcome.kind !== "response") return;
        expect(outcome.headers.map(([name]) => name)).not.toContain("set-cookie");
        if (outcome.responseType === "opaque") expect(outcome).toMatchObject({ status: 0, url: "", headers: [], body: "" });
      }),
    );
  });

  it("no chain is longer than the first request, 20 redirects, their preflights and resends", () => {
    fc.assert(
      fc.property(played, ({ sent }) => {
        expect(sent.length).toBeLessThanOrEqual(21 * 4);
      }),
    );
  });
});
