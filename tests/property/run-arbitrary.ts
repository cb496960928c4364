import fc from "fast-check";
import { withDefaults } from "../../src/scenario/defaults.ts";
import { elementNames, fileKinds, type Scenario, type ScenarioInput } from "../../src/scenario/schema.ts";
import { textTests, valueTests } from "../../src/trace/condition.ts";

type HostInput = ScenarioInput["hosts"][number];
type LayerInput = NonNullable<HostInput["layers"]>[number];
type ConditionInput = NonNullable<LayerInput["when"]>[number];
type ActionInput = ScenarioInput["actions"][number];

/** A small world in which things meet: the same few origins, paths, methods, headers and cookies everywhere. */
const origins = ["https://shop.example", "https://api.shop.example", "http://plain.example", "https://proxy.example:8443"];
const origin = fc.constantFrom(...origins, "https://nobody.example", "null", "*");
const path = fc.constantFrom("/", "/orders", "/orders?page=2", "/api/orders", "/é/%2f");
const url = fc.tuple(fc.constantFrom(...origins, "https://nobody.example"), path).map(([start, end]) => start + end);
const method = fc.constantFrom("GET", "HEAD", "POST", "PUT", "DELETE", "patch", "OPTIONS");
const header = fc.constantFrom<[string, string]>(
  ...([
    ["X-A", "1"],
    ["x-a", "é, %"],
    ["Content-Type", "application/json"],
    ["Authorization", "Bearer t"],
    ["Cookie", "sid=1"],
    ["Origin", "https://forged.example"],
    ["Range", "bytes=0-"],
    ["Bad Name", "x"],
  ] as [string, string][]),
);
const responseHeader = fc.constantFrom<[string, string]>(
  ...([
    ["Access-Control-Allow-Origin", "*"],
    ["Access-Control-Allow-Origin", "https://shop.example"],
    ["Access-Control-Allow-Credentials", "true"],
    ["Access-Control-Allow-Headers", "x-a, *"],
    ["Access-Control-Allow-Methods", "PUT"],
    ["Access-Control-Expose-Headers", "x-total"],
    ["X-Total", "3"],
    ["Access-Control-Max-Age", "5"],
    ["Set-Cookie", "sid=1; SameSite=None; Secure"],
    ["Location", "/orders"],
  ] as [string, string][]),
);
const status = fc.constantFrom(200, 201, 204, 301, 302, 304, 401, 403, 407, 500);
const responseHeaders = fc.array(responseHeader, { maxLength: 5 });

const onStatuses = fc.constantFrom("all" as const, "success" as const);
const originRule = fc.record({
  test: fc.constantFrom("sub-domains-of" as const, ...textTests),
  value: fc.constantFrom("https://shop.example", "shop", "(a+)+$", "https://"),
});

const condition: fc.Arbitrary<ConditionInput> = fc.oneof(
  fc.constant({ of: "preflight" } as const),
  fc.record({ of: fc.constant("method" as const), in: fc.constantFrom<string[]>(["GET"], ["POST", "OPTIONS"]) }),
  fc.record({
    of: fc.constant("path" as const),
    test: fc.constantFrom(...textTests),
    value: fc.constantFrom("/orders", "/api", ""),
  }),
  fc.record({
    of: fc.constantFrom("header" as const, "cookie" as const),
    name: fc.constantFrom("Origin", "sid", "X-A", "Content-Type"),
    test: fc.constantFrom(...valueTests),
    value: fc.constantFrom("", "sid", "https://shop.example"),
  }),
);
/** Most layers are for every request. */
const conditions = {
  when: fc.oneof({ weight: 4, arbitrary: fc.constant<ConditionInput[]>([]) }, fc.array(condition, { maxLength: 2 })),
  unless: fc.oneof({ weight: 4, arbitrary: fc.constant<ConditionInput[]>([]) }, fc.array(condition, { maxLength: 2 })),
};

const layer: fc.Arbitrary<LayerInput> = fc.oneof(
  fc.record({
    kind: fc.constant("cors" as const),
    style: fc.constant("policy" as const),
    origins: fc.oneof(fc.constantFrom("any" as const, "reflect" as const), fc.array(origin, { maxLength: 2 })),
    methods: fc.array(method, { maxLength: 2 }),
    headers: fc.constantFrom<"echo" | string[]>([], ["X-A"], ["*"], "echo"),
    credentials: fc.boolean(),
    maxAge: fc.constantFrom(null, 0, 5),
    unknownOrigin: fc.constantFrom("omit" as const, "first" as const, "any" as const, "refuse" as const),
    rules: fc.array(originRule, { maxLength: 1 }),
    preflights: fc.constantFrom("answer" as const, "pass" as const),
    ownOrigin: fc.constantFrom("checked" as const, "exempt" as const),
    onStatuses,
    ...conditions,
  }),
  fc.record({
    kind: fc.constant("cors" as const),
    style: fc.constant("headers" as const),
    preflight: fc.option(fc.record({ status, headers: responseHeaders })),
    actual: responseHeaders,
    onPreflights: fc.boolean(),
    onStatuses,
  }),
  fc.record({
    kind: fc.constant("auth" as const),
    needs: fc.constantFrom("cookie" as const, "bearer" as const),
    value: fc.constantFrom("sid", "t"),
    exemptOptions: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("redirect" as const),
    to: fc.constantFrom("location" as const, "trailing-slash" as const),
    ...conditions,
    status: fc.constantFrom(301 as const, 303 as const, 307 as const),
    location: fc.oneof(url, path),
  }),
  fc.record({
    kind: fc.constant("answer" as const),
    ...conditions,
    status,
    headers: responseHeaders,
    earlierHeaders: fc.constantFrom("kept" as const, "discarded" as const),
  }),
  fc.record({
    kind: fc.constant("handler" as const),
    routes: fc.array(
      fc.record({
        path: fc.constantFrom("*", "/orders", "/api*"),
        methods: fc.array(method, { maxLength: 2 }),
        status,
        headers: responseHeaders,
        cookies: fc.constantFrom<string[]>([], ["a=1", "b=2; Secure"]),
        body: fc.constantFrom("", "{}", "hé\ufeff"),
        file: fc.constantFrom(...fileKinds),
        effect: fc.constantFrom("", "pays"),
      }),
      { maxLength: 3 },
    ),
  }),
  fc.record({
    kind: fc.constant("forward" as const),
    prefix: fc.constantFrom("", "/api"),
    stripPrefix: fc.boolean(),
    upstreams: fc.array(fc.constantFrom(...origins), { maxLength: 3 }),
    balance: fc.constantFrom("round-robin" as const, "hash" as const),
    origin: fc.constantFrom("keep" as const, "rewrite" as const, "remove" as const),
    addResponseHeaders: responseHeaders,
  }),
);

const action: fc.Arbitrary<ActionInput> = fc.oneof(
  fc.record({
    kind: fc.constant("fetch" as const),
    page: fc.constantFrom("shop", "plain"),
    url,
    method,
    headers: fc.array(header, { maxLength: 3 }),
    mode: fc.constantFrom("cors" as const, "no-cors" as const),
    credentials: fc.constantFrom("omit" as const, "same-origin" as const, "include" as const),
    wait: fc.constantFrom(0, 4000),
  }),
  fc.record({
    kind: fc.constant("xhr" as const),
    page: fc.constant("shop"),
    url,
    method,
    headers: fc.array(header, { maxLength: 2 }),
    withCredentials: fc.boolean(),
    sync: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("element" as const),
    page: fc.constantFrom("shop", "plain"),
    url,
    element: fc.constantFrom(...elementNames),
    crossorigin: fc.constantFrom("none" as const, "anonymous" as const, "use-credentials" as const),
  }),
  fc.record({
    kind: fc.constantFrom("iframe" as const, "eventsource" as const),
    page: fc.constantFrom("shop", "plain"),
    url,
  }),
  fc.record({
    kind: fc.constant("form" as const),
    page: fc.constantFrom("shop", "plain"),
    url,
    method: fc.constantFrom("GET" as const, "POST" as const),
    enctype: fc.constantFrom("application/x-www-form-urlencoded" as const, "multipart/form-data" as const, "text/plain" as const),
    fields: fc.constantFrom<[string, string][]>([], [["k", "é\n\ud800"]]),
  }),
  fc.record({
    kind: fc.constant("beacon" as const),
    page: fc.constantFrom("shop", "plain"),
    url,
    body: fc.option(fc.constantFrom("", "x=1")),
    bodyType: fc.constantFrom("text" as const, "blob" as const, "formdata" as const),
    blobType: fc.constantFrom("", "application/json", "no type"),
  }),
  fc.record({
    kind: fc.constant("client" as const),
    url,
    method,
    headers: fc.array(header, { maxLength: 3 }),
    body: fc.option(fc.constantFrom("", "x=1")),
  }),
);

export const livelyScenarios: fc.Arbitrary<Scenario> = fc
  .record({
    profile: fc.constantFrom("standard" as const, "chromium" as const, "firefox" as const, "webkit" as const),
    layers: fc.tuple(...origins.map(() => fc.array(layer, { maxLength: 4 }))),
    down: fc.constantFrom(-1, -1, 1),
    sandboxed: fc.boolean(),
    actions: fc.array(action, { minLength: 1, maxLength: 4 }),
  })
  .map(({ profile, layers, down, sandboxed, actions }) =>
    withDefaults({
      version: 2,
      browser: { profile, cookies: [{ url: "https://api.shop.example/", line: "sid=1; SameSite=None; Secure" }] },
      pages: [
        { id: "shop", url: "https://shop.example/", sandboxed },
        { id: "plain", url: "http://plain.example/" },
      ],
      hosts: origins.map(
        (start, i): HostInput => ({
          id: `host-${i}`,
          origins: [start],
          failure: i === down ? "refused" : "none",
          layers: layers[i] ?? [],
        }),
      ),
      actions,
    }),
  );
