import { describe, expect, it } from "vitest";
import { nginxLayers } from "../../../src/paste/config/nginx.ts";
import { recognise } from "../../../src/paste/recognise.ts";
import { withoutSecrets } from "../../../src/paste/secrets.ts";

describe("a mixture", () => {
  it("is taken apart, and what is not understood is listed with its line", () => {
    const { pieces, notUnderstood } = recognise(`I get this, please help
Access to fetch at 'https://api.shop.example/x' from origin 'https://shop.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.
app.js:3 GET https://api.shop.example/x net::ERR_FAILED 200 (OK)

$ curl -v https://api.shop.example/x
> GET /x HTTP/2
> Host: api.shop.example
>
< HTTP/2 200
< content-type: application/json
<
{"a":1}`);
    expect(pieces.map(({ kind }) => kind)).toEqual(["console", "sign", "request", "request", "response"]);
    expect(pieces[4]).toMatchObject({ status: 200, preflight: false, url: "https://api.shop.example/x" });
    expect(notUnderstood).toEqual([
      { line: 1, text: "I get this, please help" },
      { line: 12, text: '{"a":1}' },
    ]);
  });

  it("of heads is read by who would send them", () => {
    expect(recognise("Access-Control-Allow-Origin: *\nVary: Origin").pieces).toMatchObject([{ kind: "response", status: null }]);
    expect(
      recognise(
        ":authority: api.shop.example\n:method: OPTIONS\n:path: /x\n:scheme: https\norigin: https://shop.example\naccess-control-request-method: PUT",
      ).pieces,
    ).toMatchObject([
      { kind: "request", url: "https://api.shop.example/x", method: "OPTIONS", preflight: true, page: "https://shop.example" },
    ]);
  });
});

const har = (entries: unknown) => JSON.stringify({ log: { version: "1.2", entries } });
const entry = (method: string, more: object = {}, headers: object[] = []) => ({
  request: {
    method,
    url: "https://api.shop.example/x",
    headers: [{ name: "Origin", value: "https://shop.example" }, ...headers],
    cookies: [],
  },
  response: { status: 0, headers: [] },
  ...more,
});

describe("a HAR", () => {
  it("pairs a preflight with its request", () => {
    const asks = [{ name: "Access-Control-Request-Method", value: "PUT" }];
    const preflight = entry(
      "OPTIONS",
      {
        _initiator: { type: "preflight", requestId: "7" },
        response: { status: 401, headers: [{ name: "Vary", value: "Origin" }] },
      },
      asks,
    );
    expect(recognise(har([preflight, entry("PUT", { _requestId: "7" })])).har).toMatchObject([
      {
        failed: true,
        request: { method: "PUT", credentials: null },
        response: { status: null, headers: null },
        preflight: { response: { status: 401 } },
      },
    ]);
  });

  it("that was made to hurt is read as what it is", () => {
    const deep = `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`;
    const text = `{"log":{"entries":[{"__proto__":{"polluted":1},"request":{"url":"https://a.example/","__proto__":{"method":"X"},"headers":"no"},"_extra":${deep}},1,null]}}`;
    expect(recognise(text).har).toMatchObject([{ request: { url: "https://a.example/", method: null, headers: [] } }]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("nginx", () => {
  const layers = (text: string, path = "/api/x") => {
    const [piece] = recognise(text).pieces;
    if (piece?.kind !== "config") throw new Error("not recognised");
    return nginxLayers(piece.tree ?? [], path);
  };

  it("drops the outer headers where a level has its own", () => {
    const text = `server {
  add_header Access-Control-Allow-Origin "https://shop.example" always;
  location /api/ {
    add_header X-Frame-Options DENY;
    proxy_pass http://app;
  }
  location / { proxy_pass http://web; }
}`;
    expect(layers(text)).toMatchObject([{ actual: [["X-Frame-Options", "DENY"]], onStatuses: "success" }]);
    expect(layers(text, "/y")).toMatchObject([
      { actual: [["Access-Control-Allow-Origin", "https://shop.example"]], onStatuses: "all", onPreflights: true },
    ]);
  });

  it("answers a preflight in an `if`, with the headers of the outer level only where it has none", () => {
    const text = `location /api/ {
  add_header Access-Control-Allow-Origin https://shop.example;
  if ($request_method = 'OPTIONS') {
    add_header Access-Control-Max-Age 600;
    return 204;
  }
}`;
    expect(layers(text)).toMatchObject([
      { when: [{ of: "preflight" }], preflight: { status: 204, headers: [["Access-Control-Max-Age", "600"]] } },
      { unless: [{ of: "preflight" }], actual: [["Access-Control-Allow-Origin", "https://shop.example"]] },
    ]);
  });

  it("looks the origin up in a map", () => {
    const text = `map $http_origin $cors { default ""; "https://shop.example" $http_origin; }
server { location / { add_header Access-Control-Allow-Origin $cors always; proxy_pass http://app; } }`;
    expect(layers(text)).toMatchObject([
      { style: "policy", origins: ["https://shop.example"], preflights: "pass", onStatuses: "all" },
    ]);
  });

  it("says what it does not read", () => {
    expect(recognise("server {\n  include cors.conf;\n  add_header Vary Origin;\n}").notUnderstood).toEqual([
      { line: 2, text: "include cors.conf" },
    ]);
  });
});

it("cors() of Express", () => {
  const { pieces } = recognise(`const options = { origin: ["https://shop.example"], credentials: true };
app.use(cors(options));`);
  expect(pieces).toMatchObject([
    {
      kind: "config",
      server: "express",
      layers: [{ origins: ["https://shop.example"], credentials: true, headers: "echo", unknownOrigin: "omit" }],
    },
  ]);
  expect(recognise("app.use(cors({ origin: (o, cb) => cb(null, true) }))").notUnderstood[0]).toEqual({
    line: 1,
    text: "origin: …",
  });
});

describe("secrets", () => {
  it.each([
    ["Cookie: sid=s3cr3t; theme=dark", "Cookie: sid=‹replaced›; theme=‹replaced›"],
    ["set-cookie: sid=s3cr3t; Path=/; Secure", "set-cookie: sid=‹replaced›; Path=/; Secure"],
    ['"authorization": "Bearer abc.def"', '"authorization": "Bearer ‹replaced›"'],
    [
      "curl https://a.example/?api_key=s3cr3t&x=1 -b 'sid=s3cr3t'",
      "curl https://a.example/?api_key=‹replaced›&x=1 -b 'sid=‹replaced›'",
    ],
    ['-H ^"authorization: Bearer s3cr3t^"', '-H ^"authorization: Bearer ‹replaced›^"'],
    ['--data-raw \'{"password":"s3cr3t","qty":2}\'', '--data-raw \'{"password":"‹replaced›","qty":2}\''],
    ["https://me:s3cr3t@a.example/", "https://me:‹replaced›@a.example/"],
    ["x-api-key: s3cr3t", "x-api-key: ‹replaced›"],
  ])("are replaced: %s", (text, without) => {
    const replaced = withoutSecrets(text);
    expect(replaced.text).toBe(without);
    expect(withoutSecrets(without)).toEqual({ text: without, replaced: {} });
    expect(Object.keys(replaced.replaced)).not.toEqual([]);
  });

  it("leave alone what is none", () => {
    const text =
      "access-control-allow-headers: authorization, x-api-key\nAccess-Control-Allow-Credentials: true\nhttps://a.example/?page=2";
    expect(withoutSecrets(text).text).toBe(text);
  });
});

it.each([
  "[Error] Origin https://app.acme.example is not allowed by Access-Control-Allow-Origin. Status code: 401\n[Error] Fetch API cannot load https://api.acme.example/x due to access control checks.\n[Error] Failed to load resource: Origin https://app.acme.example is not allowed by Access-Control-Allow-Origin. Status code: 401 (x, line 0)",
  "XHRPOST https://api.acme.example/x\nCORS Missing Allow Origin\n\nCross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.acme.example/x. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 502. [Learn More]\nXHRPOST https://api.acme.example/x\n[HTTP/2 502 Bad Gateway 30ms]",
  'const corsOptions = {\n  origin: "https://app.acme.example",\n  optionsSuccessStatus: 200\n};\napp.use(cors(corsOptions));',
  'app.use(cors({ origin: "https://app.acme.example" }));',
])("what stands around is no trouble: %s", (text) => {
  const { pieces, notUnderstood } = recognise(text);
  expect(notUnderstood).toEqual([]);
  expect(pieces.filter(({ kind }) => kind === "request")).toEqual([]);
});
