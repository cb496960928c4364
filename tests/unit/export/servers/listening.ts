import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export interface Running {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** A server on loopback, on any free port. */
export async function listening(listener: RequestListener): Promise<Running> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { port, stop };
}

/** The application behind the policy: it answers with the status that the path names. */
export const application: RequestListener = (request, response) => {
  response.statusCode = request.url === "/500" ? 500 : 200;
  response.end();
};
