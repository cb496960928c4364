import { createServer, type RequestListener, type Server } from "node:http";
import type { Socket } from "node:net";
import { isBadPort } from "../../http/bad-ports.ts";
import { labLimits } from "./limits.ts";

export interface OpenPorts {
  readonly ports: readonly number[];
  close(): Promise<void>;
}

export interface PortsInput {
  /** The first that is tried; 0: any free ones. */
  readonly first: number;
  readonly count: number;
  readonly onRequest: RequestListener;
  /** Bytes that node:http cannot read as a request. */
  readonly onGarbage: (error: Error & { rawPacket?: Buffer }, socket: Socket) => void;
  /** Some ports were not free. Called once, with those that are used in their place. */
  readonly onTaken: (taken: readonly number[], used: readonly number[]) => void;
}

/** Listens on loopback, on both of its addresses: browsers take either for a name under `.localhost`. */
export async function openPorts({ first, count, onRequest, onGarbage, onTaken }: PortsInput): Promise<OpenPorts> {
  const servers: Server[] = [];
  const newServer = () => {
    const server = createServer({ maxHeaderSize: labLimits.headers }, onRequest);
    server.on("clientError", onGarbage);
    return server;
  };
  const ports: number[] = [];
  const taken: number[] = [];
  for (let candidate = first; ports.length < count; candidate = first === 0 ? 0 : candidate + 1) {
    if (first !== 0 && candidate > first + 1000) throw new Error(`No free ports from ${first} on.`);
    // No browser would go there.
    if (isBadPort(candidate) && candidate !== 0) continue;
    const pair = [newServer(), newServer()] as const;
    const port = await listenOnBoth(pair, candidate);
    if (port === null) {
      await Promise.all(pair.map(close));
      if (candidate !== 0) taken.push(candidate);
      continue;
    }
    ports.push(port);
    servers.push(...pair);
  }
  if (taken.length > 0) onTaken(taken, ports);
  return {
    ports,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

/** null: taken on one of the two. A machine without IPv6 is fine. */
async function listenOnBoth([v4, v6]: readonly [Server, Server], candidate: number): Promise<number | null> {
  const port = await listen(v4, candidate, "127.0.0.1");
  if (typeof port !== "number") return null;
  const second = await listen(v6, port, "::1");
  return second === "EADDRINUSE" ? null : port;
}

function listen(server: Server, port: number, host: string): Promise<number | string> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      if (error.code === "EACCES") reject(error);
      else resolve(error.code ?? "unknown");
    };
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) return resolve();
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
