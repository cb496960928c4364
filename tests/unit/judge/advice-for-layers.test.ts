import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { allow } from "../../../src/judge/remedies/edits/allow.ts";
import { advise } from "../../../src/judge/remedies/search.ts";
import { runInMemory } from "../../../src/run/run.ts";
import { defaultRule } from "../../../src/run/world.ts";
import { applyEdit } from "../../../src/scenario/edits.ts";
import { ScenarioSchema } from "../../../src/scenario/schema.ts";

const shop = "https://shop.example";
const api = "https://api.example";
const answers = { kind: "handler", routes: [{ path: "/a", body: "a" }] };
const policy = (rest: object = {}) => ({ kind: "cors", style: "policy", ...rest });

interface Given {
  readonly hosts: readonly (readonly object[])[];
  readonly action?: object;
  readonly cookies?: readonly object[];
}

/** A shop and a blog; servers at api.example, 1.api.example ... */
function scenarioOf({ hosts, action = {}, cookies = [] }: Given) {
  return v.parse(ScenarioSchema, {
    version: 2,
    title: "Layers",
    browser: { cookies },
    pages: [
      { id: "shop", url: `${shop}/` },
      { id: "blog", url: "https://blog.example/" },
    ],
    hosts: hosts.map((layers, i) => ({ id: `api${i}`, origins: [i === 0 ? api : `https://${i}.api.example`], layers })),
    actions: [{ kind: "fetch", page: "shop", url: `${api}/a`, ...action }],
  });
}

/** What is advised for the first action, and the scenario after each remedy. */
function advised(given: Given) {
  const scenario = scenarioOf(given);
  const { remedies } = advise(scenario, runInMemory(scenario, defaultRule), 0, defaultRule);
  return remedies.map(({ changes, edits }) => ({
    does: changes.map((change) => change.does),
    changes,
    after: edits.reduce(applyEdit, scenario),
  }));
}

const onlyGet = { of: "method", in: ["GET"] };
const onlyApi = { of: "path", test: "begins", value: "/api" };

describe("advice for layers", () => {
  it("of several conditions only the one in the way goes", () => {
    const remedies = advised({ hosts: [[policy({ origins: [shop], when: [onlyGet, onlyApi] }), answers]] });
    const widened = remedies.find(({ does }) => does.join() === "layer-for-more");
    expect(widened?.changes).toMatchObject([{ list: "when", condition: onlyApi }]);
    expect(widened?.after.hosts[0]?.layers[0]?.when).toEqual([onlyGet]);
  });

  it("the CORS layer that was meant is the one that is changed", () => {
    const other = policy({ origins: ["https://blog.example"], when: [onlyApi] });
    const [first] = advised({ hosts: [[other, policy(), answers]] });
    expect(first?.does).toEqual(["send-headers"]);
    expect(first?.after.hosts[0]?.layers).toMatchObject([{ origins: ["https://blog.example"] }, { origins: [shop] }, {}]);
  });

  it("an origin that a rule lets in is not put on the list besides", () => {
    const rules = [{ test: "equals", value: shop }];
    const [first] = advised({ hosts: [[policy({ rules }), answers]], action: { method: "PUT" } });
    expect(first?.after.hosts[0]?.layers[0]).toMatchObject({ origins: [], rules, methods: ["PUT"] });
  });

  it("a policy that passes preflights on answers them, where nobody behind it does", () => {
    const given = policy({ origins: [shop], methods: ["PUT"], preflights: "pass" });
    const remedies = advised({ hosts: [[given, answers]], action: { method: "PUT" } });
    const [change] = remedies[0]?.changes ?? [];
    expect(change).toMatchObject({ does: "send-headers", preflight: [], actual: [], answersPreflights: 204 });
    expect(remedies[0]?.after.hosts[0]?.layers[0]).toMatchObject({ preflights: "answer" });
  });

  it("headers that preflights get already are not told as new", () => {
    const given = {
      kind: "cors",
      style: "headers",
      actual: [["Access-Control-Allow-Origin", shop]],
      onPreflights: true,
    };
    const remedies = advised({ hosts: [[given, answers]], action: { method: "PUT" } });
    const sent = remedies.flatMap(({ changes }) => changes).find(({ does }) => does === "send-headers");
    expect(sent).toMatchObject({ answersPreflights: 204, preflight: [["Access-Control-Allow-Methods", "PUT"]] });
  });

  describe("behind a proxy", () => {
    const proxy = { kind: "forward", upstreams: ["https://1.api.example"] };
    const auth = { kind: "auth", needs: "cookie", value: "session", exemptOptions: true };
    const hosts = [
      [policy({ origins: [shop], credentials: true }), proxy],
      [auth, answers],
    ];

    it("the user signs in at what the browser asks", () => {
      const [first] = advised({ hosts, action: { credentials: "include" } });
      expect(first?.does).toEqual(["sign-in"]);
      expect(first?.after.browser.cookies).toMatchObject([{ url: `${api}/` }]);
    });

    it("the cookies that are there are sent along", () => {
      const [first] = advised({ hosts, cookies: [{ url: `${api}/`, line: "session=1; Secure; SameSite=None" }] });
      expect(first?.changes).toMatchObject([{ does: "credentials", to: "include" }]);
    });
  });

  it("where a star gives way to names, those that read by it are named too", () => {
    const scenario = scenarioOf({ hosts: [[policy({ origins: "any" }), answers]] });
    const grant = {
      credentials: false,
      preflighted: false,
      methods: [],
      headers: [],
      origin: shop,
      keep: [shop, "https://blog.example"],
    };
    const change = allow(scenario, 0, grant, "by-name");
    expect(change?.edits.reduce(applyEdit, scenario).hosts[0]?.layers[0]).toMatchObject({
      origins: [shop, "https://blog.example"],
    });
  });
});

describe("an entry of a list that names nobody", () => {
  const entries = [`${shop}/`, `${shop}/cart`, "https://*.example", "https://shop*", "Shop.example", "*", `${shop}:443`];
  it.each(entries)("%s makes room for the page's name", (entry) => {
    const [first] = advised({ hosts: [[policy({ origins: ["https://blog.example", entry] }), answers]] });
    expect(first?.after.hosts[0]?.layers[0]).toMatchObject({ origins: ["https://blog.example", shop] });
  });

  it("that was meant for another page stays as it is, and an application's is an origin", () => {
    const origins = ["https://blog.example/", "https://*.blog.example", "app://obsidian.md"];
    const [first] = advised({ hosts: [[policy({ origins }), answers]] });
    expect(first?.after.hosts[0]?.layers[0]).toMatchObject({ origins: [...origins, shop] });
  });
});

describe("an error that is no matter of CORS", () => {
  const page = { kind: "handler", routes: [{ path: "/login", headers: [["Content-Type", "text/html"]], body: "sign in" }] };
  const toLogin = { kind: "redirect", to: "location", location: "/login", status: 302 };

  it("a page to sign in at, on the same server, is no answer", () => {
    const remedies = advised({ hosts: [[toLogin, page]] });
    expect(remedies.map(({ does }) => does)).not.toContainEqual(["send-headers"]);
  });

  it("is not come upon by asking elsewhere or otherwise, and is told where permission alone leads to it", () => {
    const scenario = scenarioOf({ hosts: [[{ ...answers, routes: [{ path: "/b", body: "b" }] }]], action: { method: "PUT" } });
    const { remedies } = advise(scenario, runInMemory(scenario, defaultRule), 0, defaultRule);
    expect(remedies.length).toBeGreaterThan(0);
    for (const { changes, proof } of remedies) {
      expect(proof.error).toBe(404);
      expect(changes.map(({ does }) => does)).toEqual(["send-headers"]);
    }
  });
});
