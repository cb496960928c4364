import type { Random } from "../../src/practice/random.ts";
import { applyEdit, type Edit } from "../../src/scenario/edits.ts";
import { newLayer } from "../../src/scenario/fresh.ts";
import { isScenario } from "../../src/scenario/is-scenario.ts";
import type { Path } from "../../src/scenario/paths.ts";
import { hostFailures, type LayerSpec, type Scenario } from "../../src/scenario/schema.ts";
import { smallEdits } from "./small-edits.ts";

/** A scenario with a few changes, most of them mistakes that people make. */
export function spoiled(scenario: Scenario, random: Random): Scenario {
  let now = scenario;
  for (
    let left = random.weighted([
      [3, 1],
      [4, 2],
      [2, 3],
      [1, 5],
    ]);
    left > 0;
    left -= 1
  ) {
    const edit = random.chance(25) ? random.pick(smallEdits(now)) : random.pick(mistakes(now, random));
    const next = edit === undefined ? now : applyEdit(now, edit);
    if (isScenario(next)) now = next;
  }
  return now;
}

const set = (path: Path, value: unknown): Edit => ({ type: "set", path, value });

const insert = (path: Path, value: unknown, at?: number): Edit => ({
  type: "insert",
  path,
  value,
  ...(at !== undefined && { at }),
});

const origins = [
  "*",
  "null",
  "https://shop.example/",
  "https://other.example",
  "http://shop.example",
  "https://*.shop.example",
  "https://a.example, https://b.example",
];

const conditions = [
  [],
  [{ of: "path", test: "begins", value: "/api" }],
  [{ of: "method", in: ["GET"] }],
  [{ of: "preflight" }],
  [{ of: "header", name: "Origin", test: "contains", value: "shop" }],
] as const;

function mistakes(scenario: Scenario, random: Random): readonly Edit[] {
  return [
    ...scenario.pages.flatMap((_, i) => [
      set(
        ["pages", i, "csp"],
        random.pick(["connect-src 'self'", "default-src 'none'", "img-src 'self'; connect-src https://other.example"]),
      ),
      set(["pages", i, "coep"], random.pick(["require-corp", "credentialless"])),
      set(["pages", i, "sandboxed"], random.chance(50)),
      set(
        ["pages", i, "url"],
        random.pick([
          "http://shop.example/",
          "https://www.shop.example/",
          "http://localhost:3000/",
          "https://partner.example/",
          "https://evil.example/",
        ]),
      ),
    ]),
    ...scenario.hosts.flatMap(({ layers }, i) => [
      set(["hosts", i, "failure"], random.pick(["none", "none", ...hostFailures])),
      set(["hosts", i, "addressSpace"], random.pick(["auto", "local", "public"])),
      insert(["hosts", i, "layers"], random.pick(newLayers(random)), random.int(0, layers.length)),
      { type: "move", path: ["hosts", i, "layers"], from: random.int(0, 3), to: random.int(0, 3) } as const,
      ...layers.flatMap((_, k) => [
        set(["hosts", i, "layers", k, "when"], random.pick(conditions)),
        set(["hosts", i, "layers", k, "unless"], random.pick(conditions)),
      ]),
      ...layers.flatMap((layer, k) => [
        set(["hosts", i, "layers", k, "off"], random.chance(50)),
        ...inLayer(layer, ["hosts", i, "layers", k], random),
      ]),
    ]),
    ...scenario.actions.flatMap((action, i) => [
      ...("headers" in action
        ? [
            set(["actions", i, "method"], random.pick(["PUT", "DELETE", "patch", "POST"])),
            insert(
              ["actions", i, "headers"],
              random.pick([
                ["X-Trace", "1"],
                ["Authorization", "Bearer x"],
                ["Content-Type", "application/json"],
                ["X-Api-Key", "k"],
              ]),
            ),
          ]
        : []),
      ...(action.kind === "fetch"
        ? [
            set(["actions", i, "credentials"], random.pick(["include", "omit"])),
            set(["actions", i, "mode"], random.pick(["no-cors", "same-origin"])),
            set(["actions", i, "redirect"], random.pick(["error", "follow"])),
          ]
        : []),
      ...(action.kind === "element"
        ? [set(["actions", i, "crossorigin"], random.pick(["anonymous", "use-credentials", "none"]))]
        : []),
      ...("injected" in action ? [set(["actions", i, "injected"], random.chance(20))] : []),
      set(["actions", i, "url"], action.url.replace(/^https:/u, random.pick(["http:", "https:"]))),
    ]),
    insert(["browser", "cookies"], {
      url: scenario.hosts[0]?.origins[0] ?? "https://any.example",
      line: random.pick(["id=1; SameSite=None; Secure", "id=1; SameSite=Lax", "id=1"]),
    }),
    set(["browser", "localNetwork"], random.pick(["denied", "granted"])),
  ];
}

function newLayers(random: Random): readonly LayerSpec[] {
  const location = random.pick([
    "https://login.idp.example/authorize",
    "http://api.shop.example/moved",
    "https://elsewhere.example/",
    "/moved",
    "ftp://files.example/",
  ]);
  return [
    {
      ...newLayer("cors", "policy"),
      origins: random.pick(["any", "reflect", ["https://shop.example"]]),
      credentials: random.chance(50),
    } as LayerSpec,
    { ...newLayer("cors", "headers"), actual: [["Access-Control-Allow-Origin", random.pick(origins)]] } as LayerSpec,
    newLayer("auth"),
    { ...newLayer("auth"), needs: "cookie", value: "id" } as LayerSpec,
    {
      ...newLayer("redirect"),
      to: random.pick(["location", "https", "trailing-slash"]),
      status: random.pick([302, 307]),
      location,
      unless: random.pick([[], [{ of: "preflight" }]]),
    } as LayerSpec,
    newLayer("answer"),
    { ...newLayer("answer"), status: 403, when: [{ of: "header", name: "Origin", test: "present", value: "" }] } as LayerSpec,
    {
      ...newLayer("answer"),
      status: 403,
      unless: [{ of: "header", name: "X-Csrf-Token", test: "present", value: "" }],
    } as LayerSpec,
    { ...newLayer("cache"), ignoreVary: random.chance(50), defaultMaxAge: 60 } as LayerSpec,
  ];
}

function inLayer(layer: LayerSpec, path: Path, random: Random): readonly Edit[] {
  switch (layer.kind) {
    case "cors":
      return layer.style === "headers"
        ? [
            set(
              [...path, "actual"],
              random.pick([[], [["Access-Control-Allow-Origin", random.pick(origins)]], layer.actual.slice(1)]),
            ),
            set(
              [...path, "preflight"],
              random.pick([
                null,
                { status: random.pick([200, 204, 302, 401, 500]), headers: layer.preflight?.headers.slice(1) ?? [] },
              ]),
            ),
            insert([...path, "actual"], ["Access-Control-Allow-Origin", random.pick(origins)]),
            set([...path, "onStatuses"], "success"),
            set([...path, "onPreflights"], random.chance(50)),
          ]
        : [
            set([...path, "origins"], random.pick(["any", "reflect", [], ["https://other.example"], ["null"]])),
            set([...path, "credentials"], random.chance(50)),
            set([...path, "methods"], layer.methods === "echo" ? [] : layer.methods.slice(1)),
            set([...path, "headers"], random.pick([["*"], layer.headers === "echo" ? [] : layer.headers.slice(1)])),
            set([...path, "vary"], random.chance(50)),
            set([...path, "unknownOrigin"], random.pick(["omit", "first", "any", "refuse"])),
            set(
              [...path, "rules"],
              random.pick([
                [],
                [{ test: "ends", value: "shop.example" }],
                [{ test: "sub-domains-of", value: "https://shop.example" }],
              ]),
            ),
            set([...path, "preflights"], random.pick(["answer", "pass"])),
            set([...path, "ownOrigin"], random.pick(["checked", "exempt"])),
            set([...path, random.pick(["methods", "headers"])], "echo"),
          ];
    case "handler":
      return layer.routes.flatMap((_, i) => [
        set([...path, "routes", i, "status"], random.pick([200, 204, 301, 401, 404, 500])),
        set([...path, "routes", i, "file"], random.pick(["html", "json", "png", "js"])),
        insert(
          [...path, "routes", i, "headers"],
          random.pick([
            ["Access-Control-Allow-Origin", random.pick(origins)],
            ["Cross-Origin-Resource-Policy", random.pick(["same-origin", "same-site"])],
            ["X-Content-Type-Options", "nosniff"],
            ["Cache-Control", "max-age=600"],
            ["X-Frame-Options", "DENY"],
          ]),
        ),
      ]);
    case "auth":
      return [set([...path, "status"], random.pick([401, 403, 302]))];
    case "forward":
      return [
        set([...path, "addResponseHeaders"], [["Access-Control-Allow-Origin", random.pick(origins)]]),
        set([...path, "origin"], random.pick(["rewrite", "remove", "keep"])),
      ];
    case "redirect":
    case "answer":
    case "cache":
      return [];
  }
}
