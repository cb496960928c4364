import { getRequestListener } from "@hono/node-server";
import makeExpress from "express";
import Fastify from "fastify";
import { Hono } from "hono";
import Koa from "koa";
import { application, listening, type Running } from "./listening.ts";

/** Runs the exported text as it stands, on an application of this name. */
const runOn = (app: object, code: string) => new Function("app", code)(app);

const statusFor = (path: string) => (path === "/500" ? 500 : 200);

/** A real server with the exported text before the application. */
export const servers: Readonly<Record<"express" | "koa" | "fastify" | "hono" | "worker", (code: string) => Promise<Running>>> = {
  express: (code) => {
    const app = makeExpress();
    runOn(app, code);
    app.use(application);
    return listening(app);
  },
  koa: (code) => {
    const app = new Koa();
    runOn(app, code);
    app.use((ctx) => {
      ctx.status = statusFor(ctx.path);
      ctx.body = "";
      ctx.status = statusFor(ctx.path);
    });
    return listening(app.callback());
  },
  fastify: async (code) => {
    const app = Fastify();
    runOn(app, code);
    app.all("/*", (request, reply) => reply.code(statusFor(request.url)).send());
    await app.ready();
    return listening((request, response) => app.routing(request, response));
  },
  hono: (code) => {
    const app = new Hono();
    runOn(app, code);
    app.all("*", (c) => c.body(null, statusFor(c.req.path) === 500 ? 500 : 200));
    return listening(getRequestListener(app.fetch));
  },
  // The handler is what a worker is: here Node's own Request and Response go through it.
  worker: (code) => {
    const handle = (request: Request) => new Response(null, { status: statusFor(new URL(request.url).pathname) });
    const made = new Function("handle", code.replace("export default", "return"))(handle) as {
      fetch: (request: Request) => Promise<Response>;
    };
    return listening(getRequestListener(made.fetch));
  },
};
