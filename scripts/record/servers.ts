import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { bytesOf } from "../../src/hosts/files.ts";
import type { Header, WireRequest, WireResponse } from "../../src/http/messages.ts";
import type { LabResult } from "../../src/lab/protocol/record.ts";
import { answerUnusualMethod } from "../../src/lab/server/unusual-methods.ts";
import type { Playable, Recording, TruthResult } from "../../tests/truth/corpus.ts";
import { asRecorded } from "../../tests/truth/play.ts";
import { answer, pageUrl, serverUrls } from "../../tests/truth/world.ts";
import { donePath, framedPage, pageOf, scriptPath } from "./page.ts";

export interface Servers {
  readonly pageUrl: string;
  /** Serves the case from now on; resolves once a page has performed all of it. */
  recorded(of: Playable): Promise<Pick<Recording, "wire" | "results">>;
  close(): void;
}

/** The servers of the recordings, on loopback. One case at a time. Rejects where a port is taken. */
export async function openServers(script: string, worker: string): Promise<Servers> {
  let current: Playable | null = null;
  let begin: () => void = () => {};
  let begun = Promise.resolve();
  /** The page waits for the next case from now on. */
  const renew = () => {
    begun = new Promise((resolve) => {
      begin = resolve;
    });
  };
  renew();
  let wire: Record<string, string>[] = [];
  let done: (results: readonly TruthResult[]) => void = () => {};

  async function serve(origin: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = "/", method = "GET" } = request;
    const body = (await request.setEncoding("utf8").toArray()).join("");
    response.sendDate = false;
    if (url === scriptPath) return respond(response, 200, [["content-type", "text/javascript"], noStore], script);
    if (origin + url === pageUrl) {
      // The page is back before the next case is there.
      await begun;
      if (current === null) return respond(response, 404, [noStore]);
      return respond(response, 200, [["content-type", "text/html; charset=utf-8"], noStore], pageOf(current));
    }
    if (url === "/framed") return respond(response, 200, [["content-type", "text/html; charset=utf-8"], noStore], framedPage);
    if (url === donePath) {
      renew();
      respond(response, 204, [noStore]);
      return done((JSON.parse(body) as LabResult[]).map(asTruth));
    }
    const {
      status,
      headers,
      body: answered,
    } = answerCase({
      ...{ url: origin + url, method, headers: pairs(request.rawHeaders), body: body === "" ? null : body },
    });
    // Behind the script of a worker stands ours, which does what the page asks for.
    const isWorker = /^(?:shared)?worker$/u.test(String(request.headers["sec-fetch-dest"]));
    if (!isWorker || answered === "") return respond(response, status, headers, answered);
    const rest = headers.filter(([name]) => name.toLowerCase() !== "content-length");
    respond(response, status, rest, `${answered}\n;${worker}`);
  }

  function answerCase(asked: WireRequest): WireResponse {
    if (current === null) return { status: 404, headers: [], body: "" };
    wire.push(asRecorded(asked, current));
    return answer(asked, current);
  }

  const servers = await Promise.all(
    [...new Set(serverUrls)].map((origin) =>
      listen(origin, (request, response) => void serve(origin, request, response), answerCase),
    ),
  );
  return {
    pageUrl,
    recorded(of) {
      current = of;
      wire = [];
      begin();
      return new Promise((resolve) => {
        done = (results) => resolve({ wire, results });
      });
    },
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

const noStore: Header = ["cache-control", "no-store"];

/** Cookies by the hundred make long requests; they may hold any byte. */
const maxHeaderSize = 1_000_000;

/** `unusual`: answers what Node cannot read, such as a method that it does not know. */
function listen(
  origin: string,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  unusual: (request: WireRequest) => WireResponse,
): Promise<Server> {
  const server = createServer({ maxHeaderSize, insecureHTTPParser: true }, handle);
  server.on("clientError", (error: Error & { readonly rawPacket?: Buffer }, socket: Socket) => {
    if (!error.rawPacket || !socket.writable) socket.destroy();
    else answerUnusualMethod(error.rawPacket, socket, maxHeaderSize, (_host, request) => unusual(request));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(Number(new URL(origin).port), "127.0.0.1", () => resolve(server));
  });
}

/** Characters are bytes, as in every header. */
function respond(response: ServerResponse, status: number, headers: readonly Header[], body = ""): void {
  if (headers.some(([, value]) => control.test(value))) {
    respondRaw(response, status, headers, body);
    return;
  }
  response.writeHead(status, headers.flat());
  response.end(bytesOf(body));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: Node writes no header that holds them
const control = /[\0-\x08\x0a-\x1f\x7f]/u;

function respondRaw({ socket }: ServerResponse, status: number, headers: readonly Header[], body: string): void {
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  socket?.write(`${head.join("\r\n")}\r\nconnection: close\r\n\r\n`, "latin1");
  socket?.end(bytesOf(body));
}

function pairs(raw: readonly string[]): Header[] {
  return raw.flatMap((name, i): Header[] => (i % 2 === 0 ? [[name, raw[i + 1] ?? ""]] : []));
}

/** In the words of the recordings: what is waited for in vain is a timeout there. */
function asTruth(result: LabResult): TruthResult {
  return "event" in result && result.event === "none" ? { ...result, event: "timeout" } : (result as TruthResult);
}
