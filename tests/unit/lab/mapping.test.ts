import { expect, test } from "vitest";
import { because, map, scenario } from "./map.ts";

const origin = "http://shop-r1.localhost:4180";

/** What becomes of one response header. */
function header(name: string, value: string): string {
  const { mapped } = map(
    scenario({
      hosts: [
        {
          id: "api",
          origins: ["https://api.shop.example"],
          layers: [{ kind: "cors", style: "headers", actual: [[name, value]] }],
        },
      ],
    }),
  );
  const layer = mapped.hosts[0]?.layers[0];
  return layer?.kind === "cors" && layer.style === "headers" ? (layer.actual[0]?.[1] ?? "") : "";
}

const allow = (value: string) => header("Access-Control-Allow-Origin", value);

test("the origin that is allowed is the origin that the browser will send", () => {
  const { mapped } = map(scenario());
  expect(new URL(mapped.pages[0]?.url ?? "").origin).toBe(origin);
  expect(allow("https://shop.example")).toBe(origin);
});

test.each([
  ["a slash at its end", "https://shop.example/"],
  ["a capital in its host", "https://Shop.example"],
  ["a capital in its scheme", "HTTPS://shop.example"],
  ["a port that need not be said", "https://shop.example:443"],
  ["another port", "https://shop.example:8443"],
  ["another scheme", "http://shop.example"],
  ["a second origin", "https://shop.example, https://blog.example"],
  ["the same site", "https://www.shop.example"],
])("what is not the origin because of %s is not the origin on loopback either", (_name, value) => {
  expect(allow(value)).not.toBe(origin);
  expect(allow(value).toLowerCase()).toContain("r1.localhost");
});

test("a needless port, a capital and a slash still lead to the same origin, for who parses them", () => {
  for (const value of ["https://shop.example/", "https://Shop.example", "HTTPS://shop.example", "https://shop.example:443"])
    expect(new URL(allow(value).toLowerCase()).origin).toBe(origin);
});

test("what is no origin stays: *, null, and words", () => {
  for (const value of ["*", "null", "yes", "https:", "shop.example"]) expect(allow(value)).toBe(value);
});

test("a cookie's Domain, a policy's sources and a Location go along", () => {
  expect(header("Set-Cookie", "a=https://shop.example; Domain=.shop.example; Secure")).toBe(
    "a=https://shop.example; Domain=.shop-r1.localhost; Secure",
  );
  expect(header("Location", "https:\\\\user:pw@API.shop.example/x?y#z")).toBe("http://user:pw@api.shop-r1.localhost:4180/x?y#z");
  expect(header("Location", "/orders")).toBe("/orders");
  const { mapped } = map(
    scenario({
      pages: [
        {
          id: "shop",
          url: "https://shop.example/",
          csp: "default-src 'self'; connect-src *.shop.example https: data: api.shop.example:* *; sandbox allow-scripts",
        },
      ],
    }),
  );
  expect(mapped.pages[0]?.csp).toBe(
    "default-src 'self'; connect-src *.shop-r1.localhost:4180 http: data: api.shop-r1.localhost:* *; sandbox allow-scripts",
  );
});

test("bodies, notes and paths stay as they are", () => {
  const body = "see https://shop.example";
  const { mapped } = map(
    scenario({
      note: body,
      hosts: [
        {
          id: "api",
          origins: ["https://api.shop.example"],
          layers: [{ kind: "handler", routes: [{ path: "/https://shop.example", body }] }],
        },
      ],
      actions: [{ kind: "fetch", page: "shop", url: "https://api.shop.example/", method: "POST", body }],
    }),
  );
  expect(mapped.note).toBe(body);
  expect(JSON.stringify(mapped)).toContain('"path":"/https://shop.example"');
  expect(mapped.actions[0]).toMatchObject({ body });
  expect(mapped.hosts[0]?.layers[0]).toMatchObject({ routes: [{ body }] });
});

test("hosts that nobody has get a name too, so that no request for them leaves the machine", () => {
  const { mapped } = map(scenario({ actions: [{ kind: "fetch", page: "shop", url: "https://tracker.example/x" }] }));
  expect(mapped.actions[0]?.url).toBe("http://tracker-r1.localhost:4180/x");
});

test("a redirect to https that nobody meets is taken away, for on loopback everybody would meet it", () => {
  const redirect = { kind: "redirect", to: "https" } as const;
  const { mapped } = map(scenario({ hosts: [{ id: "api", origins: ["https://api.shop.example"], layers: [redirect] }] }));
  expect(mapped.hosts[0]?.layers[0]?.off).toBe(true);
  expect(because({ hosts: [{ id: "api", origins: ["http://api.shop.example"], layers: [redirect] }] })).toEqual([
    "mixed-schemes",
  ]);
});

test("a port that browsers refuse stays the port that they refuse", () => {
  const { mapped } = map(scenario({ actions: [{ kind: "fetch", page: "shop", url: "https://api.shop.example:6000/" }] }));
  expect(new URL(mapped.actions[0]?.url ?? "").port).toBe("6000");
});

test("what loopback changes is said", () => {
  expect(map(scenario()).notes).toEqual(["https-became-http"]);
  const local = {
    pages: [{ id: "shop", url: "http://localhost:3000/" }],
    hosts: [{ id: "api", origins: ["http://127.0.0.1:8080"] }],
  };
  expect(map(scenario({ ...local, actions: [{ kind: "fetch", page: "shop", url: "http://127.0.0.1:8080/" }] })).notes).toEqual([
    "localhost-got-a-name",
    "ip-address-got-a-name",
  ]);
  const plain = { pages: [{ id: "shop", url: "http://shop.example/" }], hosts: [], actions: scenario().actions };
  expect(map(scenario({ ...plain, actions: [{ kind: "fetch", page: "shop", url: "/x" }] })).notes).toEqual([
    "http-became-trustworthy",
  ]);
});

const fetchOf = (url: string) => ({ kind: "fetch", page: "shop", url }) as const;
const frameOf = (url: string) => ({ kind: "iframe", page: "shop", url }) as const;

test.each([
  ["nothing to do", { actions: [] }, "no-actions"],
  ["http beside https", { actions: [fetchOf("http://api.shop.example/")] }, "mixed-schemes"],
  [
    "a redirect to http",
    {
      hosts: [
        {
          id: "api",
          origins: ["https://api.shop.example"],
          layers: [
            {
              kind: "redirect",
              to: "location",
              when: [{ of: "path", test: "equals", value: "/" }],
              location: "http://api.shop.example/",
            },
          ],
        },
      ],
    },
    "mixed-schemes",
  ],
  ["a page from a file", { pages: [{ id: "shop", url: "file:///index.html" }] }, "scheme"],
  ["a page without an address", { pages: [{ id: "shop", url: "shop" }] }, "scheme"],
  ["a frame that would run a URL", { actions: [frameOf("javascript:alert(1)")] }, "scheme"],
  ["a frame that would open a program", { actions: [frameOf("mailto:a@b.example")] }, "scheme"],
  ["a private network", { actions: [fetchOf("https://192.168.0.1/")] }, "address-spaces"],
  [
    "a host that says it is private",
    { hosts: [{ id: "api", origins: ["https://api.shop.example"], addressSpace: "local" }] },
    "address-spaces",
  ],
  [
    "a host whose certificate is not trusted",
    { hosts: [{ id: "api", origins: ["https://api.shop.example"], failure: "certificate" }] },
    "host-failure",
  ],
  [
    "a long wait",
    {
      actions: [
        { ...fetchOf("/x"), wait: 9000 },
        { ...fetchOf("/x"), wait: 2000 },
      ],
    },
    "wait",
  ],
  ["nine ports", { actions: Array.from({ length: 9 }, (_, i) => fetchOf(`https://api.shop.example:${9000 + i}/`)) }, "ports"],
] as const)("refused: %s", (_name, parts, code) => {
  expect(because(parts as Parameters<typeof because>[0])).toEqual([code]);
});

test("a page on this machine may ask https servers: to the browser all of it is secure", () => {
  expect(because({ pages: [{ id: "shop", url: "http://localhost:3000/" }] })).toEqual([]);
});
