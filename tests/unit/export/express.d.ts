/** Express, which comes without types; only what the tests use. */
declare module "express" {
  import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

  export default function express(): RequestListener & {
    use(handler: (req: IncomingMessage, res: ServerResponse) => void): void;
  };
}
