import type { Exporter } from "../exporter.ts";
import { layerFunction } from "../javascript.ts";
import { type PlannedLayer, planOf } from "../plan.ts";
import type { Remark } from "../remarks.ts";

interface Adapter {
  /** Makes of what a layer says what the framework takes: `asMiddleware(says)`. */
  readonly code: string;
  readonly use: (name: string) => string;
  readonly joinsLines?: boolean;
}

/** The lines go on when the head is written: what makes an error page has dropped all headers before. */
const writeHead = (response: string) => `const writeHead = ${response}.writeHead;
    ${response}.writeHead = function (code, ...rest) {
      if (onErrors || code < 400) for (const [name, value] of lines) ${response}.appendHeader(name, value);
      return writeHead.call(this, code, ...rest);
    };`;

/** Plain middleware, without a package. */
const exporterFor =
  ({ code, use, joinsLines = false }: Adapter): Exporter =>
  (host) => {
    const { layers, remarks: planned } = planOf(host);
    const remarks: Remark[] = [...planned];
    if (layers.length === 0) return { parts: [], remarks };
    if (joinsLines && (layers.length > 1 || layers.some(saysTwice))) remarks.push({ code: "lines-joined" });
    const names = layers.map((_, i) => `cors${layers.length > 1 ? i + 1 : ""}`);
    const functions = layers.map((layer, i) => layerFunction(layer, names[i] ?? "", remarks));
    return { parts: [{ place: "application", code: [...functions, code, names.map(use).join("\n")].join("\n\n") }], remarks };
  };

function saysTwice({ spec }: PlannedLayer): boolean {
  if (spec.style === "policy") return false;
  return [spec.actual, spec.preflight?.headers ?? []].some(
    (list) => new Set(list.map(([name]) => name.toLowerCase())).size < list.length,
  );
}

const asMiddleware = (name: string) => `app.use(asMiddleware(${name}));`;

export const express = exporterFor({
  code: `function asMiddleware(says) {
  return (req, res, next) => {
    const { status, lines, onErrors } = says(req.method, (name) => req.headers[name], \`\${req.protocol}://\${req.headers.host}\`);
    ${writeHead("res")}
    if (status === undefined) next();
    else res.status(status).end();
  };
}`,
  use: asMiddleware,
});

export const koa = exporterFor({
  code: `function asMiddleware(says) {
  return async (ctx, next) => {
    const { status, lines, onErrors } = says(ctx.method, (name) => ctx.req.headers[name], \`\${ctx.protocol}://\${ctx.host}\`);
    const { res } = ctx;
    ${writeHead("res")}
    if (status === undefined) return next();
    ctx.status = status;
    ctx.body = "";
    ctx.status = status;
  };
}`,
  use: asMiddleware,
});

export const fastify = exporterFor({
  code: `function asMiddleware(says) {
  return (request, reply, done) => {
    const { status, lines, onErrors } = says(request.method, (name) => request.headers[name], \`\${request.protocol}://\${request.headers.host}\`);
    const res = reply.raw;
    ${writeHead("res")}
    if (status === undefined) done();
    else reply.code(status).send();
  };
}`,
  use: (name) => `app.addHook("onRequest", asMiddleware(${name}));`,
});

export const hono = exporterFor({
  code: `function asMiddleware(says) {
  return async (c, next) => {
    const { status, lines, onErrors } = says(c.req.method, (name) => c.req.header(name), c.req.url.split("/", 3).join("/"));
    if (status === undefined) await next();
    else c.res = new Response(null, { status });
    if (onErrors || c.res.status < 400) for (const [name, value] of lines) c.header(name, value, { append: true });
  };
}`,
  use: asMiddleware,
  joinsLines: true,
});
