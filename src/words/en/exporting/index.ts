import type { Place } from "../../../export/exporter.ts";
import type { GroupName, TargetName } from "../../../export/exporting.ts";
import type { PackageDecides, Remark, RemarkCode } from "../../../export/remarks.ts";
import type { LayerKind } from "../../../scenario/schema.ts";
import type { Phrase } from "../../phrase.ts";
import { list, say } from "../grammar.ts";

type Of<Code extends RemarkCode> = Extract<Remark, { readonly code: Code }>;

const titles: Record<TargetName, string> = {
  express: "Express",
  fastify: "Fastify",
  hono: "Hono",
  koa: "Koa",
  nestjs: "NestJS",
  nextjs: "Next.js",
  nginx: "nginx",
  apache: "Apache",
  caddy: "Caddy",
  haproxy: "HAProxy",
  django: "Django (django-cors-headers)",
  fastapi: "FastAPI, Starlette",
  flask: "Flask (Flask-CORS)",
  aspnet: "ASP.NET Core",
  go: "Go (jub0bs/cors)",
  laravel: "Laravel",
  rails: "Rails (rack-cors)",
  spring: "Spring",
  worker: "Cloudflare Worker",
  s3: "Amazon S3",
  apiGateway: "Amazon API Gateway (HTTP API)",
};

const groups: Record<GroupName, string> = {
  javascript: "JavaScript",
  proxies: "Servers and proxies",
  python: "Python",
  others: "Other frameworks",
  cloud: "Cloud",
};

const places: Record<Place, string> = {
  application: "Into the application, before authentication and routes",
  http: "Into the http block",
  server: "Into the server block; no location may have an add_header of its own, or it inherits none of these",
  "virtual-host": "Into the virtual host, before ProxyPass; it needs mod_headers, mod_setenvif and mod_rewrite",
  frontend: "Into the frontend",
  site: "Into the site’s block, before reverse_proxy",
  "middleware-file": "A file middleware.js, which imports NextResponse from next/server",
  "worker-file": "In place of the worker’s export; handle is what it did before",
  program: "Where the application is put together, before authentication",
  settings: "Into the CORS settings",
};

/** What sends CORS headers in such a server already, most often: two of them write a header twice. */
const there: Partial<Record<TargetName, string>> = {
  express: "app.use(cors())",
  fastify: "@fastify/cors",
  hono: "app.use(cors())",
  koa: "@koa/cors",
  nestjs: "app.enableCors()",
  nginx: "add_header Access-Control-…",
  apache: "Header set Access-Control-…",
  caddy: "header Access-Control-…",
  haproxy: "http-response set-header Access-Control-…",
};

const decides: Record<PackageDecides, Phrase> = {
  strangers: say`What an origin that is not known gets, and what a server’s own gets.`,
  vary: say`Whether ${"Vary"} is sent.`,
  rules: say`Rules besides a list of origins: they are left out.`,
  echo: say`What a preflight asks for is not said back: ${"*"} stands for it, or nothing with credentials.`,
  passing: say`Preflights do not go on to the application.`,
  "one-policy": say`One layer is exported, the first.`,
  errors: say`Whether errors have the headers.`,
  "star-credentials": say`${"*"} with credentials is refused there: credentials are left out.`,
  "written-out": say`Lines that are written out are read as the policy that they look like.`,
  "content-type": say`${"Content-Type"} is allowed there in any case.`,
  credentials: say`Credentials are allowed there to every origin that is named.`,
};

const kinds: Record<LayerKind, string> = {
  cors: "CORS",
  auth: "authentication",
  redirect: "redirects",
  answer: "answers",
  cache: "a cache",
  handler: "routes",
  forward: "a forward",
};

const remarks: { readonly [Code in RemarkCode]: (remark: Of<Code>) => Phrase } = {
  nothing: () => say`There is no CORS layer that could be exported.`,
  off: ({ layer }) => say`Layer ${layer + 1} is off, and left out.`,
  conditions: ({ layer }) =>
    say`Layer ${layer + 1} is for some requests only. It is left out: for all of them it would allow more.`,
  "stands-behind": ({ kinds: before }) => [
    `Here this stands behind ${list(before.map((kind) => kinds[kind]))}, which is not exported. The order counts.`,
  ],
  "written-elsewhere": ({ name, layer }) => say`Layer ${layer + 1} also writes or removes ${name}. That is not exported.`,
  "not-sendable": ({ name }) => say`A line of ${name} is left out: not every server can send it.`,
  "rule-not-read": ({ value }) =>
    say`The entry ${value} is left out: no browser sends such an origin, or the pattern is not understood.`,
  backtracks: () =>
    say`A pattern is matched by the server’s own means, which may take long over some texts. Compare whole origins.`,
  "own-origin": () =>
    say`What is its own origin the server reads from the scheme and ${"Host"}. Behind a proxy both must be what the browser asked.`,
  "success-list": () =>
    say`Without ${"always"} nginx has a list of its own of what is a success: 200, 201, 204, 206, 301 to 304, 307, 308.`,
  "empty-value": ({ name }) => say`An empty ${name} is left out: nginx does not send it.`,
  status: ({ status }) => say`nginx does not return ${status}. Preflights are answered with ${403}.`,
  "lines-joined": () => say`Several lines of one name go out as one line with commas. Browsers read both alike.`,
  "refusal-among-layers": () => say`An origin that one layer refuses gets the headers of the others too.`,
  "not-written": ({ name }) => say`A line of ${name} is left out: its value cannot be written in that language.`,
  "on-errors-too": () => say`Lines that are for successes alone go on errors too.`,
  "package-decides": ({ what }) => [...say`The package decides: `, ...decides[what]],
};

/** A server's policy as another server's configuration. */
export const exporting = {
  target: "For",
  titles,
  groups,
  places,
  /** Of every export: where its values come from. */
  assumed:
    "These lines come from this situation. Values that you did not paste are assumed: keep what your server lists already, methods, headers and origins, and add these.",
  /** Where such a server has something that sends the headers, most often: what to take out. Null: it is the package's own settings. */
  instead: (target: TargetName): Phrase | null => {
    const name = there[target];
    return name === undefined
      ? null
      : say`Remove what sends these headers there now, such as ${name}: a header that is written twice is refused.`;
  },
  ran: "Run by our tests: the real server was started with what comes out here for policies of many kinds, and answered as the playground’s does.",
  unrun: (title: string) => `${title}, not run`,
  notRan: "Not run: no test has started this server.",
  remarks: "What it does not carry out",
  /** One record over the codes. */
  remark: (remark: Remark): Phrase => (remarks[remark.code] as (of: Remark) => Phrase)(remark),
};
