import { describe, expect, it } from "vitest";
import { recognise } from "../../../../src/paste/recognise.ts";
import { runInMemory } from "../../../../src/run/run.ts";
import { defaultRule } from "../../../../src/run/world.ts";
import { withDefaults } from "../../../../src/scenario/defaults.ts";

function config(text: string) {
  const { pieces, notUnderstood } = recognise(text);
  const found = pieces.filter((piece) => piece.kind === "config");
  return { found, layers: found[0]?.layers ?? [], notUnderstood };
}

interface Call {
  readonly origin?: string;
  readonly method?: string;
  readonly header?: readonly [string, string];
  readonly include?: boolean;
  readonly path?: string;
}

/** What a page gets from a server with this configuration: `read`, or the code of what failed. */
function got(
  text: string,
  { origin = "https://shop.example", method = "GET", header, include = false, path = "/api/x" }: Call = {},
) {
  const { layers } = config(text);
  const scenario = withDefaults({
    version: 2,
    pages: [{ id: "page", url: `${origin}/` }],
    hosts: [
      { id: "api", origins: ["https://api.example"], layers: [...layers, { kind: "handler", routes: [{ methods: [method] }] }] },
    ],
    actions: [
      {
        ...{ kind: "fetch", page: "page", url: `https://api.example${path}`, method, body: method === "GET" ? null : "{}" },
        ...{ headers: header ? [[header[0], header[1]]] : [], credentials: include ? "include" : "omit" },
      },
    ],
  });
  const [outcome] = runInMemory(scenario, defaultRule).outcomes;
  return outcome !== undefined && "failure" in outcome && outcome.failure ? outcome.failure.code : "read";
}

const json = ["Content-Type", "application/json"] as const;

describe("CORSMiddleware of Starlette", () => {
  const text = (options: string) =>
    `app.add_middleware(\n    CORSMiddleware,\n    allow_origins=["https://shop.example"],\n    ${options}\n)`;

  it("allows GET and Content-Type where nothing is said, and answers 400 to more", () => {
    expect(got(text(""))).toBe("read");
    expect(got(text(""), { header: json })).toBe("read");
    expect(got(text(""), { method: "POST", header: json })).toBe("P_STATUS");
    expect(got(text(""), { header: ["X-Id", "1"] })).toBe("P_STATUS");
    expect(got(text(`allow_methods=["*"], allow_headers=["*"]`), { method: "PUT", header: ["X-Id", "1"], include: true })).toBe(
      "P_ACAC_NOT_TRUE",
    );
  });

  it("names the origin where `*` has credentials, in preflights and to whoever sends a cookie", () => {
    const star = `app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True, allow_methods=["*"], allow_headers=["*"])`;
    expect(got(star, { method: "PUT", header: json })).toBe("read");
    // Without a cookie in the jar the answer has the star.
    expect(got(star, { include: true })).toBe("ACAO_WILDCARD_WITH_CREDENTIALS");
  });

  it("finds a list by its name, and says which it cannot find", () => {
    const named = `origins = [\n  "https://shop.example",\n]\napp.add_middleware(CORSMiddleware, allow_origins=origins)`;
    expect(got(named)).toBe("read");
    expect(config(named).notUnderstood).toEqual([]);
    expect(config("app.add_middleware(CORSMiddleware, allow_origins=settings.ORIGINS)").notUnderstood).toEqual([
      { line: 1, text: "allow_origins: settings.ORIGINS" },
    ]);
  });
});

describe("Flask-CORS", () => {
  it("lets any origin in by its name where nothing is said", () => {
    expect(config("CORS(app)").layers).toMatchObject([{ origins: "reflect", headers: "echo", credentials: false }]);
    expect(got("from flask_cors import CORS\nCORS(app, supports_credentials=True)", { include: true })).toBe("read");
  });

  it("is for the paths that are given", () => {
    const text = `CORS(app, resources={r"/api/*": {"origins": ["https://shop.example", r"^https://.*\\.shop\\.example$"]}})`;
    expect(got(text)).toBe("read");
    expect(got(text, { origin: "https://a.shop.example" })).toBe("read");
    expect(got(text, { path: "/other" })).toBe("ACAO_MISSING");
    expect(got(text, { origin: "https://b.example" })).toBe("ACAO_MISSING");
  });
});

describe("django-cors-headers", () => {
  it("has lists of its own, which can be extended", () => {
    const text = `CORS_ALLOWED_ORIGINS = ["https://shop.example"]\nCORS_ALLOW_HEADERS = (*default_headers, "x-id")`;
    expect(got(text, { method: "DELETE", header: ["X-Id", "1"] })).toBe("read");
    expect(got(`CORS_ALLOWED_ORIGINS = ["https://shop.example"]`, { header: ["X-Id", "1"] })).toBe("P_HEADER_NOT_ALLOWED");
    expect(got("CORS_ALLOW_ALL_ORIGINS = True\nCORS_ALLOW_CREDENTIALS = True", { include: true })).toBe("read");
  });

  it("matches patterns from the beginning", () => {
    const text = String.raw`CORS_ALLOWED_ORIGIN_REGEXES = [r"https://\w+\.shop\.example"]`;
    expect(got(text, { origin: "https://a.shop.example.evil.example" })).toBe("read");
    expect(got(text, { origin: "https://shop.example" })).toBe("ACAO_MISSING");
  });
});

describe("rs/cors of Go", () => {
  const text = `cors.New(cors.Options{ AllowedOrigins: []string{"https://*.example"}, AllowedMethods: []string{http.MethodGet, http.MethodPut} })`;

  it("says nothing at all to a preflight that asks for too much", () => {
    expect(got(text, { method: "PUT" })).toBe("read");
    expect(got(text, { method: "DELETE" })).toBe("P_ACAO_MISSING");
    expect(got(text, { method: "PUT", header: ["Authorization", "x"] })).toBe("P_ACAO_MISSING");
    expect(got(text, { method: "PUT", header: json })).toBe("read");
  });

  it("says nothing to a request whose method is not on the list", () => {
    expect(got(text, { method: "POST" })).toBe("ACAO_MISSING");
  });

  it("sends a star with credentials as it is told to", () => {
    expect(got("cors.New(cors.Options{AllowCredentials: true})", { include: true })).toBe("ACAO_WILDCARD_WITH_CREDENTIALS");
    expect(config("cors.New(cors.Options{AllowOriginFunc: func(o string) bool { return true }})").notUnderstood).toMatchObject([
      { line: 1 },
    ]);
  });
});

describe("Spring", () => {
  const mapping = `registry.addMapping("/api/**").allowedOrigins("https://shop.example").allowedMethods("PUT");`;

  it("refuses with 403 what is not allowed, a GET too", () => {
    expect(got(mapping, { method: "PUT", header: ["X-Id", "1"] })).toBe("read");
    expect(got(mapping)).toBe("ACAO_MISSING");
    expect(got(mapping, { path: "/other", method: "PUT" })).toBe("P_ACAO_MISSING");
  });

  it("throws at a star with credentials", () => {
    const text = `@CrossOrigin(origins = "*", allowCredentials = "true")`;
    expect(config(text).layers).toMatchObject([{ kind: "answer", status: 500 }]);
    expect(got(text.replace("origins", "originPatterns"), { include: true })).toBe("read");
  });

  it("reads a CorsConfiguration that is filled step by step", () => {
    const text = `CorsConfiguration config = new CorsConfiguration();
config.addAllowedOrigin("https://shop.example");
config.addAllowedHeader("*");
config.addAllowedMethod(HttpMethod.DELETE);
config.setAllowCredentials(true);`;
    expect(got(text, { method: "DELETE", include: true, header: ["X-Id", "1"] })).toBe("read");
    expect(config(text.replace(`"*"`, `"X-Id"`)).layers).toMatchObject([{}, {}, {}, { headers: ["X-Id"], methods: ["DELETE"] }]);
  });
});

describe("S3", () => {
  const rules = JSON.stringify([
    { AllowedOrigins: ["https://shop.example"], AllowedMethods: ["PUT"], AllowedHeaders: ["x-amz-*", "content-type"] },
    { AllowedOrigins: ["*"], AllowedMethods: ["GET"], AllowedHeaders: [] },
  ]);

  it("takes the first rule that has origin, method and all headers", () => {
    expect(got(rules, { method: "PUT", header: json, include: true })).toBe("read");
    expect(got(rules, { method: "PUT", header: ["X-Id", "1"] })).toBe("P_ACAO_MISSING");
    expect(got(rules, { origin: "https://other.example" })).toBe("read");
    expect(got(rules, { include: true })).toBe("ACAO_WILDCARD_WITH_CREDENTIALS");
    expect(got(rules, { origin: "https://other.example", method: "PUT" })).toBe("P_ACAO_MISSING");
  });

  it("is read in XML, too", () => {
    const xml =
      "<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>PUT</AllowedMethod></CORSRule></CORSConfiguration>";
    expect(got(xml, { method: "PUT" })).toBe("read");
    expect(got(xml)).toBe("ACAO_MISSING");
  });
});

it("API Gateway", () => {
  const text = `"corsConfiguration": { "allowOrigins": ["https://shop.example"], "allowMethods": ["PUT"], "allowHeaders": ["x-id"] }`;
  expect(got(text, { method: "PUT", header: ["X-Id", "1"] })).toBe("read");
  expect(got(text, { method: "PUT", include: true })).toBe("P_ACAC_NOT_TRUE");
});

describe("Apache", () => {
  it("puts no headers of `onsuccess` on errors, nor on what a rewrite answers", () => {
    const text = `Header set Access-Control-Allow-Origin "*"
RewriteEngine On
RewriteCond %{REQUEST_METHOD} OPTIONS
RewriteRule ^(.*)$ $1 [R=204,L]`;
    expect(got(text)).toBe("read");
    expect(got(text, { method: "PUT" })).toBe("P_ACAO_MISSING");
    const always = text.replace("Header set", `Header always set Access-Control-Allow-Methods "PUT"\nHeader always set`);
    expect(got(always, { method: "PUT" })).toBe("read");
  });

  it("looks an origin up in a variable, and a path in a block", () => {
    const text = String.raw`<Location "/api">
  SetEnvIf Origin "^https://(www\.)?shop\.example$" AllowOrigin=$0
  Header always set Access-Control-Allow-Origin %{AllowOrigin}e env=AllowOrigin
</Location>`;
    expect(got(text)).toBe("read");
    expect(got(text, { origin: "https://www.shop.example" })).toBe("read");
    expect(got(text, { origin: "https://evilshop.example" })).toBe("ACAO_MISSING");
    expect(got(text, { path: "/apis" })).toBe("ACAO_MISSING");
  });

  it("says what it does not read", () => {
    expect(
      config(`Header set Access-Control-Allow-Origin "*" "expr=%{TIME_HOUR} -gt 8"\nHeader edit Set-Cookie a b`).notUnderstood,
    ).toMatchObject([{ line: 1 }, { line: 2 }]);
  });
});

describe("a Caddyfile", () => {
  it("is read with its snippets, matchers and blocks", () => {
    const text = `(cors) {
  @preflight method OPTIONS
  @origin header Origin {args[0]}
  handle @preflight {
    header Access-Control-Allow-Origin "{args[0]}"
    header Access-Control-Allow-Methods "PUT"
    respond "" 204
  }
  handle @origin {
    header Access-Control-Allow-Origin "{args[0]}"
  }
}
api.example {
  import cors https://shop.example
  reverse_proxy localhost:8080
}`;
    expect(got(text, { method: "PUT" })).toBe("read");
    expect(got(text, { method: "DELETE" })).toBe("P_METHOD_NOT_ALLOWED");
    expect(got(text, { origin: "https://other.example" })).toBe("ACAO_MISSING");
    expect(config(text).notUnderstood).toEqual([]);
  });

  it("lists a matcher that would have to be run", () => {
    const text = `@a expression {method}.startsWith("P")\nheader @a Access-Control-Allow-Origin *`;
    expect(config(text).notUnderstood).toMatchObject([{ line: 2 }]);
  });
});

it("what was made to hurt is read as what it is", () => {
  for (const text of [
    `CORS(app, resources={"__proto__": {"origins": "*"}, "constructor": 1}, __proto__=1)`,
    `cors.Options{__proto__: x, AllowedOrigins: []string{"<img src=x onerror=alert(1)>"}}`,
    `{"AllowedOrigins": ["*"], "AllowedMethods": ["GET"], "__proto__": {"polluted": true}}`,
    `SetEnvIf Origin (.*) __proto__=$0\nHeader set Access-Control-Allow-Origin %{__proto__}e env=__proto__`,
  ])
    expect(config(text).found.length, text).toBe(1);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});
