import type { RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Socket } from "node:net";
import type { Question } from "../../../scripts/probe/asking.ts";
import { networkLimits } from "../../../scripts/probe/network.ts";
import { listening, type Running } from "../export/servers/listening.ts";

const running: Running[] = [];

/** A server on loopback that is stopped by `stopAll`; its origin. */
export async function serve(listener: RequestListener): Promise<string> {
  const one = await listening(listener);
  running.push(one);
  return `http://127.0.0.1:${one.port}`;
}

/** One that speaks bytes. `say` is called once something was asked. */
export async function serveBytes(say: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("data", () => say(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  running.push({
    port,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  });
  return `http://127.0.0.1:${port}`;
}

export async function stopAll(): Promise<void> {
  await Promise.all(running.splice(0).map(({ stop }) => stop()));
}

/** A question as the command line makes it, by one browser's rules. */
export const question = (url: string, rest: Partial<Question> = {}): Question => ({
  ...{ url, page: "https://shop.example", compare: [], method: "GET", headers: [], body: null, credentials: "same-origin" },
  ...{ cookies: [], profiles: ["chromium"], sendsUnsafe: false, limits: { ...networkLimits, timeout: 2000 }, recorded: null },
  ...rest,
});
