import { createServer, request } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

export interface LocalProxy {
  /** `127.0.0.1:PORT`. */
  readonly address: string;
  close(): void;
}

/** Takes every name for this machine: for a browser that cannot be told where names lead. Ports stay what they are. */
export async function openProxy(): Promise<LocalProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((asked, answer) => {
    const { port, pathname, search } = new URL(asked.url ?? "", "http://nobody.invalid:1");
    const { method, rawHeaders } = asked;
    const onward = request({ host: "127.0.0.1", port: port || 80, path: pathname + search, method }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.rawHeaders);
      response.pipe(answer);
    });
    for (const [name, values] of linesOf(rawHeaders)) onward.setHeader(name, values);
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  });
  server.on("connect", (asked, socket: Socket) => {
    const onward = connect(Number(/:(\d+)$/u.exec(asked.url ?? "")?.[1] ?? 443), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    for (const [one, other] of [[socket, onward] as const, [onward, socket] as const]) one.on("error", () => other.destroy());
  });
  // Node's parser closes the connection at a method that it does not know, such as `patch` in small letters, which WebKit sends.
  server.on("clientError", ({ rawPacket }: Error & { rawPacket?: Buffer }, socket) => passOn(rawPacket, socket as Socket));
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Bytes that node:http cannot read: those of one request, and what follows them. */
function passOn(bytes: Buffer | undefined, socket: Socket): void {
  if (passedOn.has(socket)) return;
  passedOn.add(socket);
  const [line, method, port, path] =
    /^(\S+) http:\/\/[^\s/]*?(?::(\d+))?(\/\S*) (?=HTTP\/1\.1\r\n)/u.exec(bytes?.toString("latin1") ?? "") ?? [];
  if (!bytes || line === undefined) return void socket.destroy();
  const onward = connect(Number(port ?? 80), "127.0.0.1", () => {
    onward.write(Buffer.concat([Buffer.from(`${method} ${path} `), bytes.subarray(line.length)]));
    onward.pipe(socket);
    socket.on("data", (chunk) => onward.write(chunk));
  });
  for (const [one, other] of [[socket, onward] as const, [onward, socket] as const]) one.on("error", () => other.destroy());
}

const passedOn = new WeakSet<Socket>();

/** But for what is said to the proxy itself. */
function linesOf(raw: readonly string[]): ReadonlyMap<string, string[]> {
  const lines = new Map<string, string[]>();
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i] ?? "";
    if (!/^(?:proxy-)?connection$/iu.test(name)) lines.set(name, [...(lines.get(name) ?? []), raw[i + 1] ?? ""]);
  }
  return lines;
}
