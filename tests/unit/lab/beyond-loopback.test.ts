import { describe, expect, test } from "vitest";
import type { ScenarioInput } from "../../../src/scenario/schema.ts";
import { attempt, because, map, scenario } from "./map.ts";

type Headers = readonly (readonly [string, string])[];

/** A host whose every answer has these headers, and a frame that goes there. */
function framed(headers: Headers): Partial<ScenarioInput> {
  const route = { path: "/x", headers: headers.map(([name, value]): [string, string] => [name, value]) };
  return {
    hosts: [{ id: "api", origins: ["https://api.shop.example"], layers: [{ kind: "handler", routes: [route] }] }],
    actions: [{ kind: "iframe", page: "shop", url: "https://api.shop.example/x" }],
  };
}

/** What is left of a host's headers on loopback. */
function left(headers: Headers): Headers {
  const layer = map(scenario(framed(headers))).mapped.hosts[0]?.layers[0];
  return layer?.kind === "handler" ? (layer.routes[0]?.headers ?? []) : [];
}

const policy = (value: string) => left([["Content-Security-Policy", value]])[0]?.[1];

describe("reports of a policy go nowhere", () => {
  test.each([
    "frame-ancestors 'none'; report-uri //evil.example/x",
    "frame-ancestors 'none'; report-uri http:\\\\evil.example\\x http:/evil.example",
    "frame-ancestors 'none';REPORT-URI\thttps://evil.example; report-to evil",
    "frame-ancestors 'none'; report-next-year //evil.example",
  ])("%s", (value) => {
    expect(policy(value)).toBe("frame-ancestors 'none'");
  });

  test("not even where a comma begins another policy", () => {
    expect(policy("frame-ancestors 'none', report-uri //evil.example/x")).toBe("frame-ancestors 'none', ");
  });

  test("and of a page's own", () => {
    const { mapped } = map(
      scenario({ pages: [{ id: "shop", url: "https://shop.example/", csp: "img-src *; report-uri //evil.example" }] }),
    );
    expect(mapped.pages[0]?.csp).toBe("img-src *");
  });
});

test("headers that send a browser somewhere are left out, for the engine too, and it is said", () => {
  const loud = ["Link", "Refresh", "NEL", "Report-To", "Content-Security-Policy-Report-Only", "alt-svc", "Clear-Site-Data"];
  const headers = [...loud.map((name) => [name, "http:\\\\evil.example\\x"] as const), ["X-Total", "3"] as const];
  expect(left(headers)).toEqual([["X-Total", "3"]]);
  expect(map(scenario(framed(headers))).notes).toContain("headers-left-out");
  expect(map(scenario(framed([["X-Total", "3"]]))).notes).not.toContain("headers-left-out");
});

test("script's own header of such a name is a request header, and stays", () => {
  const { mapped } = map(
    scenario({ actions: [{ kind: "fetch", page: "shop", url: "https://api.shop.example/", headers: [["Link", "x"]] }] }),
  );
  expect(mapped.actions[0]).toMatchObject({ headers: [["Link", "x"]] });
});

describe("a Location in any spelling stays on loopback", () => {
  test.each([
    "//evil.example/x",
    "https:\\\\evil.example\\x",
    "https:/evil.example",
    "HTTPS:evil.example",
    "\thttps://evil.example",
    "/\\evil.example",
  ])("%o", (location) => {
    const mapped = attempt(scenario(framed([["Location", location]])));
    if ("refused" in mapped) return expect(mapped.refused.map(({ because: code }) => code)).toContain("beyond-loopback");
    const layer = mapped.mapped.hosts[0]?.layers[0];
    const [, value] = (layer?.kind === "handler" && layer.routes[0]?.headers[0]) || [];
    expect(URL.parse(value ?? "", mapped.mapped.hosts[0]?.origins[0])?.hostname).toMatch(/-r1\.localhost$/u);
  });

  test.each(["mailto:a@evil.example", "tel:112", "ssh://evil.example"])(
    "a frame that %o would lead to another program is refused",
    (location) => {
      expect(because(framed([["Location", location]]))).toContain("scheme");
    },
  );
});

test.each(["localhost", ".localhost", "LOCALHOST", "%6cocalhost", "localhost:80", "evil.example"])(
  "a cookie for Domain=%s is one for a host of the run",
  (domain) => {
    const [[, line = ""] = []] = left([["Set-Cookie", `a=1;domain = ${domain}`]]);
    expect(line).toMatch(/^a=1;domain = \.?[a-z0-9-]*-r1\.localhost$/u);
  },
);
