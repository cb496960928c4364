import type { Place } from "../../../export/exporter.ts";
import type { TargetName } from "../../../export/exporting.ts";
import type { Remark, RemarkCode } from "../../../export/remarks.ts";
import type { LayerKind } from "../../../scenario/schema.ts";
import type { Phrase } from "../../phrase.ts";
import { list, say } from "../grammar.ts";

type Of<Code extends RemarkCode> = Extract<Remark, { readonly code: Code }>;

const titles: Record<TargetName, string> = {
  express: "Express",
  fastify: "Fastify",
  hono: "Hono",
  koa: "Koa",
  nginx: "nginx",
};

const places: Record<Place, string> = {
  application: "Into the application, before authentication and routes",
  http: "Into the http block",
  server: "Into the server block; no location may have an add_header of its own, or it inherits none of these",
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
};

/** A server's policy as another server's configuration. */
export const exporting = {
  target: "For",
  titles,
  places,
  ran: "Run by our tests: the real server was started with what comes out here for policies of many kinds, and answered as the playground’s does.",
  notRan: "Not run: no test has started this server.",
  remarks: "What it does not carry out",
  /** One record over the codes. */
  remark: (remark: Remark): Phrase => (remarks[remark.code] as (of: Remark) => Phrase)(remark),
};
