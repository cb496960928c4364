import { createServer, type Server as HttpServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { createServer as createGate, type Server, type Socket } from "node:net";
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
  /** PEM. With it every port takes http and https alike. */
  readonly certificate?: Certificate | undefined;
  /** Some ports were not free. Called once, with those that are used in their place. */
  readonly onTaken: (taken: readonly number[], used: readonly number[]) => void;
}

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Listens on loopback, on both of its addresses: browsers take either for a name under `.localhost`. */
export async function openPorts({ first, count, onRequest, onGarbage, onTaken, certificate }: PortsInput): Promise<OpenPorts> {
  const servers: Server[] = [];
  const open = new Set<Socket>();
  const newServer = () => {
    const limits = { maxHeaderSize: labLimits.headers };
    const plain = createServer(limits, onRequest).on("clientError", onGarbage);
    if (!certificate) return plain;
    const secure = createSecureServer({ ...limits, ...certificate }, onRequest).on("clientError", onGarbage);
    return gateTo(plain, secure, open);
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
      for (const socket of open) socket.destroy();
      await Promise.all(servers.map(close));
    },
  };
}

/** The first byte of TLS is a handshake's; no method begins with it. */
const handshake = 0x16;

function gateTo(plain: HttpServer, secure: HttpServer, open: Set<Socket>): Server {
  return createGate((socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
    socket.on("error", () => socket.destroy());
    socket.once("data", (start: Buffer) => {
      socket.pause();
      socket.unshift(start);
      (start[0] === handshake ? secure : plain).emit("connection", socket);
      process.nextTick(() => socket.resume());
    });
  });
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
    if ("closeAllConnections" in server) (server as HttpServer).closeAllConnections();
  });
}
