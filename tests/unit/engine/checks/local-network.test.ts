import { describe, expect, it } from "vitest";
import type { Page } from "../../../../src/engine/model/page.ts";
import { locateHost } from "../../../../src/origins/address-space.ts";
import { addressSpaceOf } from "../../../../src/run/address-space.ts";
import type { HostSpec } from "../../../../src/scenario/schema.ts";
import { beacons, fetches, names, newBrowser, openServer, pageAt, redirecting, shop, valuesOf, verdict } from "../browse.ts";

type Setting = { profile?: "chromium" | "firefox" | "webkit"; page?: Page; permission?: "granted" | "denied" };
const url = "http://localhost:8080/";

function reaches(to: string, { profile, page, permission = "denied" }: Setting = {}) {
  const browser = { ...newBrowser(profile), localNetworkPermission: permission };
  return fetches(to, openServer, {}, { browser, page: page ?? pageAt(`${shop}/`) });
}

describe("address spaces", () => {
  it.each([
    [
      "loopback",
      ["localhost", "a.localhost", "127.0.0.1", "127.255.0.9", "0.0.0.0", "198.18.0.1", "[::1]", "[::]", "[::ffff:7f00:1]"],
    ],
    ["local", ["10.0.0.1", "100.64.0.1", "172.16.0.1", "172.31.255.1", "192.168.1.1", "169.254.1.1", "0.0.0.1"]],
    ["local", ["[fd00::1]", "[fe80::1]", "[fec0::1]", "[2001:db8::1]", "[::ffff:a00:1]"]],
    [
      "local",
      ["printer.local", "shop-app.test", "wiki.internal", "nas.lan", "router.home.arpa", "intranet", "intranet.", "local"],
    ],
    [
      "public",
      [
        "shop.example",
        "93.184.215.14",
        "100.128.0.1",
        "172.32.0.1",
        "11.0.0.1",
        "[2606:4700::1]",
        "local.example",
        "test.example",
        "internal.shop.example",
      ],
    ],
  ] as const)("%s: %j", (space, hosts) => {
    expect(hosts.map((host) => [host, locateHost(host).space])).toEqual(hosts.map((host) => [host, space]));
  });

  it("the scenario's word comes before the host's name", () => {
    const hosts = new Map([["https://printer.example", { addressSpace: "local" } as HostSpec]]);
    expect(addressSpaceOf("https://printer.example/x", hosts)).toBe("local");
    expect(addressSpaceOf("https://printer.example:8443/x", hosts)).toBe("public");
    expect(addressSpaceOf("file:///home/a.html", hosts)).toBe("loopback");
    expect(addressSpaceOf("nonsense", hosts)).toBe("public");
  });
});

describe("Local Network Access from a public page", () => {
  it.each([url, "http://127.0.0.1/", "http://192.168.1.1/", "http://printer.local/"])("%s: the user decides", (to) => {
    const denied = reaches(to);
    expect(verdict(denied)).toBe("LNA_DENIED");
    expect(denied.sent).toEqual([]);
    expect(verdict(reaches(to, { permission: "granted" }))).toBe("ok");
  });

  it("says from where to where", () => {
    const values = { from: "public", to: "loopback", url, guessed: ["page"] };
    expect(reaches(url).outcome).toMatchObject({ failure: { code: "LNA_DENIED", values } });
    expect(valuesOf(reaches(url, { permission: "granted" }), "local-network-check")).toEqual({
      ...values,
      secureContext: true,
      permission: "granted",
    });
  });

  it("a page that is not secure is refused without asking", () => {
    const page = pageAt("http://shop.example/");
    expect(verdict(reaches(url, { page, permission: "granted" }))).toBe("LNA_INSECURE_CONTEXT");
  });

  it("its own origin is no matter, wherever it is", () => {
    const page = pageAt(`${shop}/`);
    const browser = {
      ...newBrowser(),
      localNetworkPermission: "denied" as const,
      locate: () => ({ space: "local", guessed: false }) as const,
    };
    expect(names(fetches(`${shop}/x`, openServer, {}, { browser, page }))).not.toContain("local-network-check");
    expect(verdict(fetches("https://img.shop.example/x", openServer, {}, { browser, page }))).toBe("LNA_DENIED");
  });

  it("is checked after a redirect as well", () => {
    const browser = { ...newBrowser(), localNetworkPermission: "denied" as const };
    const played = fetches(`${shop}/r`, redirecting({ [`${shop}/r`]: url }), {}, { browser });
    expect(verdict(played)).toBe("LNA_DENIED");
    expect(played.sent).toHaveLength(1);
  });

  it("once for a preflight and its request, before either", () => {
    const played = fetches(url, openServer, { method: "PUT" });
    expect(names(played).filter((name) => name === "local-network-check")).toHaveLength(1);
    expect(names(played).indexOf("local-network-check")).toBeLessThan(names(played).indexOf("preflight-needed"));
    expect(played.sent).toHaveLength(2);
  });

  it.each(["chromium", "firefox"] as const)("%s asks too", (profile) => {
    expect(verdict(reaches(url, { profile }))).toBe("LNA_DENIED");
  });

  it("webkit has nothing of the kind", () => {
    expect(verdict(reaches(url, { profile: "webkit", page: pageAt("http://shop.example/") }))).toBe("ok");
  });

  it("where a name leads is a guess, where an address leads is none", () => {
    const guessed = (from: string, to: string) =>
      valuesOf(reaches(to, { page: pageAt(from), permission: "granted" }), "local-network-check")?.guessed;
    expect(guessed(`${shop}/`, "https://printer.lan/")).toEqual(["page", "server"]);
    expect(guessed("https://93.184.215.14/", "https://printer.lan/")).toEqual(["server"]);
    expect(guessed("https://93.184.215.14/", "http://localhost/")).toEqual([]);
  });

  it("Firefox asks a page that came over http too", () => {
    const page = pageAt("http://shop.example/");
    expect(verdict(reaches(url, { page, profile: "firefox", permission: "granted" }))).toBe("ok");
    expect(verdict(reaches(url, { page, profile: "firefox" }))).toBe("LNA_DENIED");
  });

  it("Firefox never lets in a fetch() with keepalive, as it does a beacon", () => {
    const call = { keepalive: true };
    const played = fetches(url, openServer, call, { profile: "firefox" });
    expect(played.outcome).toMatchObject({ failure: { code: "LNA_DENIED", values: { keepalive: true } } });
    expect(played.sent).toEqual([]);
    expect(verdict(fetches("https://api.example/", openServer, call, { profile: "firefox" }))).toBe("ok");
    expect(verdict(fetches(url, openServer, call, { profile: "chromium" }))).toBe("ok");
    expect(beacons(url, openServer, {}, { profile: "firefox" }).sent).toHaveLength(1);
  });
});

describe("Local Network Access from a local page", () => {
  const page = pageAt("https://intranet.example/", "", { location: { space: "local", guessed: false } });

  it("the draft asks before it reaches the machine itself, engines do not", () => {
    expect(verdict(reaches(url, { page }))).toBe("LNA_DENIED");
    for (const profile of ["chromium", "firefox"] as const) expect(verdict(reaches(url, { page, profile }))).toBe("ok");
  });

  it("nobody asks between equals, nor outwards", () => {
    for (const [from, to] of [
      ["http://localhost:3000/", "http://127.0.0.1:4000/"],
      ["http://192.168.1.1/", "http://192.168.1.2/"],
      ["http://localhost:3000/", "http://192.168.1.2/"],
      ["http://localhost:3000/", "https://api.example/"],
    ] as const) {
      expect(names(reaches(to, { page: pageAt(from) }))).not.toContain("local-network-check");
    }
  });
});
