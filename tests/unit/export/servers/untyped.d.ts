/** Servers that come without types; only what the tests use. */
declare module "express" {
  import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

  export default function express(): RequestListener & {
    use(handler: (req: IncomingMessage, res: ServerResponse) => void): void;
  };
}

declare module "koa" {
  import type { RequestListener } from "node:http";

  export default class Koa {
    callback(): RequestListener;
    use(handler: (ctx: { path: string; status: number; body: string }) => void): void;
  }
}
