import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { Header, WireRequest, WireResult } from "../../http/messages.ts";
import { writeRaw } from "./write.ts";

/**
 * Node's parser knows a list of methods and closes the connection at any other, such as `patch` in small letters, which a browser
 * sends gladly. `start`: what Node could not read, from the first byte of the request on.
 */
export function answerUnusualMethod(
  start: Buffer,
  socket: Socket,
  limit: number,
  answer: (host: string, request: WireRequest) => WireResult | null,
): void {
  // What follows comes to the listener below, and once more as an error of the parser.
  if (reading.has(socket)) return;
  reading.add(socket);
  let bytes = start;
  const look = () => {
    const request = bytes.length > limit ? null : readRequest(bytes);
    if (request === undefined) return;
    socket.off("data", more);
    const host = request?.headers.find(([name]) => name.toLowerCase() === "host")?.[1] ?? "";
    const result =
      request && answer(host, { ...request, url: `${socket instanceof TLSSocket ? "https" : "http"}://${host}${request.url}` });
    if (result === null || "failure" in result) socket.destroy();
    else writeRaw(socket, result);
  };
  const more = (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    look();
  };
  socket.on("data", more);
  look();
}

const reading = new WeakSet<Socket>();

/** `url`: path only. undefined: not all is there yet; null: it is no request. */
function readRequest(bytes: Buffer): WireRequest | null | undefined {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [line = "", ...fields] = bytes.subarray(0, end).toString("latin1").split("\r\n");
  const [, method, url] = /^([!#$%&'*+\-.^_`|~\w]+) (\/\S*) HTTP\/1\.1$/u.exec(line) ?? [];
  if (method === undefined || url === undefined) return null;
  const headers = fields.map((field): Header => {
    const colon = field.indexOf(":");
    return [field.slice(0, colon), field.slice(colon + 1).trim()];
  });
  const length = Number(headers.find(([name]) => name.toLowerCase() === "content-length")?.[1] ?? 0);
  const body = bytes.subarray(end + 4);
  if (body.length < length) return undefined;
  return { method, url, headers, body: length === 0 ? null : body.subarray(0, length).toString("utf8") };
}
