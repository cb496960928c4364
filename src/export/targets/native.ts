import type { Exporter, Place } from "../exporter.ts";
import { below, type NativePolicy, nativeOf } from "../native-policy.ts";
import type { PackageDecides, Remark } from "../remarks.ts";

/*
 * Configurations of the CORS package that each of these comes with, or that everybody uses there. What the package decides by itself is in
 * the remarks. None of these is run by the tests.
 */

interface Way {
  readonly place: Place;
  readonly takesParents: boolean;
  readonly write: (policy: NativePolicy) => readonly string[];
  /** What it decides besides what every such package does. */
  readonly decides?: (policy: NativePolicy) => readonly PackageDecides[];
}

const exporterOf =
  ({ place, takesParents, write, decides = () => [] }: Way): Exporter =>
  (host) => {
    const { policy, remarks } = nativeOf(host, takesParents);
    if (policy === null) return { parts: [], remarks };
    const own = decides(policy).map((what): Remark => ({ code: "package-decides", what }));
    return { parts: [{ place, code: write(policy).join("\n") }], remarks: [...remarks, ...own] };
  };

/** As Java, C#, Go and Python read a text of plain ASCII. */
const double = (text: string) => JSON.stringify(text);
/** As Ruby and PHP read one in which nothing is a variable. */
const single = (text: string) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
const listed = (list: readonly string[], quoted = double) => list.map((one) => quoted(one)).join(", ");
/** Packages that check the method let no simple one through that is not on the list: CORS itself never asks for those. */
const checked = ({ methods }: NativePolicy) =>
  methods.includes("*") ? methods : [...new Set(["GET", "HEAD", "POST", ...methods])];
const when = (is: boolean, ...lines: readonly string[]) => (is ? lines : []);
const all = ({ origins, parents }: NativePolicy) => (origins === null ? ["*"] : [...origins, ...parents.map(below)]);

export const spring = exporterOf({
  place: "application",
  takesParents: true,
  write: (policy) => [
    "@Bean",
    "CorsConfigurationSource corsConfigurationSource() {",
    "  CorsConfiguration cors = new CorsConfiguration();",
    `  cors.setAllowedOriginPatterns(List.of(${listed(all(policy))}));`,
    `  cors.setAllowedMethods(List.of(${listed(checked(policy))}));`,
    ...when(policy.headers.length > 0, `  cors.setAllowedHeaders(List.of(${listed(policy.headers)}));`),
    ...when(policy.expose.length > 0, `  cors.setExposedHeaders(List.of(${listed(policy.expose)}));`),
    ...when(policy.credentials, "  cors.setAllowCredentials(true);"),
    ...when(policy.maxAge !== null, `  cors.setMaxAge(${policy.maxAge}L);`),
    "  UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();",
    '  source.registerCorsConfiguration("/**", cors);',
    "  return source;",
    "}",
  ],
});

export const aspnet = exporterOf({
  place: "program",
  takesParents: true,
  write: (policy) => [
    "builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy",
    policy.origins === null ? "  .AllowAnyOrigin()" : `  .WithOrigins(${listed(all(policy))})`,
    ...when(policy.parents.length > 0, "  .SetIsOriginAllowedToAllowWildcardSubdomains()"),
    ...when(
      policy.methods.length > 0,
      policy.methods.includes("*") ? "  .AllowAnyMethod()" : `  .WithMethods(${listed(policy.methods)})`,
    ),
    ...when(
      policy.headers.length > 0,
      policy.headers.includes("*") ? "  .AllowAnyHeader()" : `  .WithHeaders(${listed(policy.headers)})`,
    ),
    ...when(policy.expose.length > 0, `  .WithExposedHeaders(${listed(policy.expose)})`),
    ...when(policy.credentials, "  .AllowCredentials()"),
    ...when(policy.maxAge !== null, `  .SetPreflightMaxAge(TimeSpan.FromSeconds(${policy.maxAge}))`),
    "));",
    "",
    "app.UseCors();",
  ],
});

export const go = exporterOf({
  place: "program",
  takesParents: true,
  write: (policy) => [
    "// github.com/jub0bs/cors",
    "middleware, err := cors.NewMiddleware(cors.Config{",
    `  Origins: []string{${listed(all(policy))}},`,
    ...when(policy.methods.length > 0, `  Methods: []string{${listed(policy.methods)}},`),
    ...when(policy.headers.length > 0, `  RequestHeaders: []string{${listed(policy.headers)}},`),
    ...when(policy.expose.length > 0, `  ResponseHeaders: []string{${listed(policy.expose)}},`),
    ...when(policy.credentials, "  Credentialed: true,"),
    ...when(policy.maxAge !== null, `  MaxAgeInSeconds: ${policy.maxAge},`),
    "})",
    "if err != nil {",
    "  log.Fatal(err)",
    "}",
    "handler = middleware.Wrap(handler)",
  ],
});

const python = (is: boolean) => (is ? "True" : "False");
/** A regular expression for names below some. */
const patternOf = (parents: readonly string[]) =>
  parents.map((parent) => `${escaped(parent).replace("://", "://[^/?#@:]+\\.")}`).join("|");
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");

export const fastapi = exporterOf({
  place: "application",
  takesParents: true,
  decides: ({ headers }) => (headers.some((one) => one === "*" || /^content-type$/iu.test(one)) ? [] : ["content-type"]),
  write: (policy) => [
    "app.add_middleware(",
    "  CORSMiddleware,",
    `  allow_origins=[${listed(policy.origins ?? ["*"])}],`,
    ...when(policy.parents.length > 0, `  allow_origin_regex=${double(patternOf(policy.parents))},`),
    `  allow_methods=[${listed(checked(policy))}],`,
    ...when(policy.headers.length > 0, `  allow_headers=[${listed(policy.headers)}],`),
    ...when(policy.expose.length > 0, `  expose_headers=[${listed(policy.expose)}],`),
    `  allow_credentials=${python(policy.credentials)},`,
    // What browsers take where nothing is said.
    `  max_age=${policy.maxAge ?? 5},`,
    ")",
  ],
});

export const django = exporterOf({
  place: "settings",
  takesParents: true,
  write: (policy) => [
    policy.origins === null ? "CORS_ALLOW_ALL_ORIGINS = True" : `CORS_ALLOWED_ORIGINS = [${listed(policy.origins)}]`,
    ...when(
      policy.parents.length > 0,
      `CORS_ALLOWED_ORIGIN_REGEXES = [${listed(policy.parents.map((one) => `^${patternOf([one])}$`))}]`,
    ),
    // Without them it allows lists of its own.
    `CORS_ALLOW_METHODS = [${listed(policy.methods)}]`,
    `CORS_ALLOW_HEADERS = [${listed(policy.headers)}]`,
    ...when(policy.expose.length > 0, `CORS_EXPOSE_HEADERS = [${listed(policy.expose)}]`),
    `CORS_ALLOW_CREDENTIALS = ${python(policy.credentials)}`,
    `CORS_PREFLIGHT_MAX_AGE = ${policy.maxAge ?? 0}`,
  ],
});

/** It has no star for them. */
const everyMethod = ["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"];

export const flask = exporterOf({
  place: "application",
  takesParents: true,
  write: (policy) => [
    "CORS(",
    "  app,",
    `  origins=[${listed([...(policy.origins ?? ["*"]), ...policy.parents.map((one) => `^${patternOf([one])}$`)])}],`,
    `  methods=[${listed(policy.methods.includes("*") ? everyMethod : checked(policy))}],`,
    `  allow_headers=[${listed(policy.headers)}],`,
    ...when(policy.expose.length > 0, `  expose_headers=[${listed(policy.expose)}],`),
    `  supports_credentials=${python(policy.credentials)},`,
    ...when(policy.maxAge !== null, `  max_age=${policy.maxAge},`),
    ")",
  ],
});

export const rails = exporterOf({
  place: "settings",
  takesParents: true,
  write: (policy) => [
    "Rails.application.config.middleware.insert_before 0, Rack::Cors do",
    "  allow do",
    `    origins ${[
      ...when((policy.origins?.length ?? 1) > 0, listed(policy.origins ?? ["*"], single)),
      ...policy.parents.map((one) => `Regexp.new(${single(`\\A${patternOf([one])}\\z`)})`),
    ].join(", ")}`,
    `    resource ${single("*")},`,
    `      headers: ${policy.headers.includes("*") ? ":any" : `[${listed(policy.headers, single)}]`},`,
    `      methods: ${
      policy.methods.includes("*")
        ? ":any"
        : `[${listed(
            checked(policy).map((one) => one.toLowerCase()),
            single,
          )}]`
    },`,
    ...when(policy.expose.length > 0, `      expose: [${listed(policy.expose, single)}],`),
    ...when(policy.maxAge !== null, `      max_age: ${policy.maxAge},`),
    `      credentials: ${policy.credentials}`,
    "  end",
    "end",
  ],
});

export const laravel = exporterOf({
  place: "settings",
  takesParents: true,
  write: (policy) => {
    const list = (of: readonly string[]) => `[${listed(of, single)}]`;
    return [
      "return [",
      `  'paths' => ['*'],`,
      `  'allowed_methods' => ${list(checked(policy))},`,
      `  'allowed_origins' => ${list(policy.origins ?? ["*"])},`,
      `  'allowed_origins_patterns' => ${list(policy.parents.map((one) => `#^${patternOf([one]).replaceAll("#", "\\x23")}$#`))},`,
      `  'allowed_headers' => ${list(policy.headers)},`,
      `  'exposed_headers' => ${list(policy.expose)},`,
      `  'max_age' => ${policy.maxAge ?? 0},`,
      `  'supports_credentials' => ${policy.credentials},`,
      "];",
    ];
  },
});

export const s3 = exporterOf({
  place: "settings",
  takesParents: true,
  decides: ({ credentials, origins }) => (credentials || origins === null ? [] : ["credentials"]),
  write: (policy) => [
    JSON.stringify(
      [
        {
          AllowedOrigins: all(policy),
          // It has no others.
          AllowedMethods: ["GET", "HEAD", "PUT", "POST", "DELETE"].filter(
            (one) => policy.methods.includes("*") || checked(policy).includes(one),
          ),
          AllowedHeaders: policy.headers,
          ExposeHeaders: policy.expose,
          ...(policy.maxAge === null ? {} : { MaxAgeSeconds: policy.maxAge }),
        },
      ],
      null,
      2,
    ),
  ],
});

export const apiGateway = exporterOf({
  place: "settings",
  takesParents: false,
  write: (policy) => [
    JSON.stringify(
      {
        AllowOrigins: all(policy),
        AllowMethods: checked(policy),
        AllowHeaders: policy.headers,
        ExposeHeaders: policy.expose,
        AllowCredentials: policy.credentials,
        ...(policy.maxAge === null ? {} : { MaxAge: policy.maxAge }),
      },
      null,
      2,
    ),
  ],
});
