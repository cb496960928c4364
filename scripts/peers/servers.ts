import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { WireRequest } from "../../src/http/messages.ts";
import type { Playable } from "../../tests/truth/corpus.ts";
import { answer, fillIn } from "../../tests/truth/world.ts";

/** The servers of the recordings, as real ones on loopback, each on a port that was free. */
export interface Servers {
  /** The requests of a case so far, in order of arrival, with the addresses of the recordings. */
  readonly arrived: (of: Playable) => readonly WireRequest[];
  /** A text with the recordings' addresses, with those of this run in their place. */
  readonly ours: (text: string) => string;
  readonly recorded: (text: string) => string;
  close(): Promise<void>;
}

const origins = ["P", "Z", "X", "Y"].map((key) => fillIn(`{o${key}}`, { id: "", actions: [], routes: {} }));

/** NOTE: a case is known by its directory, so that what it sends late is not taken for the next one's. */
export async function openServers(cases: readonly Playable[]): Promise<Servers> {
  const byId = new Map(cases.map((of) => [of.id, { of, arrived: [] as WireRequest[] }]));
  const listening = await Promise.all(origins.map((origin) => listen(handler(origin))));
  const pairs = listening.map((server, i) => {
    const recorded = origins[i] ?? "";
    const ours = new URL(recorded);
    ours.port = String((server.address() as AddressInfo).port);
    return { recorded, ours: ours.origin };
  });
  const ours = (text: string) => pairs.reduce((sum, pair) => sum.replaceAll(pair.recorded, pair.ours), text);
  const recorded = (text: string) => pairs.reduce((sum, pair) => sum.replaceAll(pair.ours, pair.recorded), text);

  function handler(origin: string) {
    return async (incoming: IncomingMessage, outgoing: ServerResponse) => {
      const request = await received(incoming, origin, recorded);
      const own = byId.get(/^\/c\/([^/]+)\//u.exec(incoming.url ?? "")?.[1] ?? "");
      own?.arrived.push(request);
      const { status, headers, body } = own ? answer(request, own.of) : { status: 404, headers: [], body: "" };
      outgoing.sendDate = false;
      outgoing.writeHead(
        status,
        headers.flatMap(([name, value]) => [name, ours(value)]),
      );
      outgoing.end(body);
    };
  }

  return {
    arrived: ({ id }) => byId.get(id)?.arrived ?? [],
    ours,
    recorded,
    async close() {
      for (const server of listening) server.closeAllConnections();
      await Promise.all(listening.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

function listen(handler: (incoming: IncomingMessage, outgoing: ServerResponse) => void): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}

async function received(incoming: IncomingMessage, origin: string, recorded: (text: string) => string): Promise<WireRequest> {
  const body: Buffer[] = [];
  for await (const chunk of incoming) body.push(chunk as Buffer);
  const { rawHeaders } = incoming;
  const headers = rawHeaders.flatMap((name, i) => (i % 2 === 0 ? [[name, recorded(rawHeaders[i + 1] ?? "")] as const] : []));
  return { method: incoming.method ?? "", url: origin + (incoming.url ?? ""), headers, body: Buffer.concat(body).toString() };
}
