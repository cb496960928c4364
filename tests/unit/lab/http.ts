import { request } from "node:http";
import { connect } from "node:net";

export interface Answered {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly raw: readonly string[];
  readonly body: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** As a browser on this machine would ask `url`, whose name need not be known to anybody. null: the connection was closed. */
export function ask(url: string, { method = "GET", headers = {}, body = "" }: Asked = {}): Promise<Answered | null> {
  const { host, port, pathname, search } = new URL(url);
  return new Promise((resolve) => {
    const sent = request(
      { host: "127.0.0.1", port, method, path: pathname + search, headers: { Host: host, ...headers }, agent: false },
      async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const { statusCode = 0, headers: got, rawHeaders: raw } = response;
        resolve({ status: statusCode, headers: got, raw, body: Buffer.concat(chunks).toString("utf8") });
      },
    );
    sent.on("error", () => resolve(null));
    sent.end(body);
  });
}

/** Bytes to a port of this machine, and what comes back until the connection is closed. */
export function talk(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
    });
    socket.on("close", () => resolve(answer));
    socket.on("error", () => resolve(answer));
  });
}
