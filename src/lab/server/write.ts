import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { bytesOf } from "../../hosts/files.ts";
import type { WireResponse } from "../../http/messages.ts";

/** Puts a response on the wire as it is: order, case and repetition of its headers, and no header of our own but Connection. */
export function write(to: ServerResponse, response: WireResponse): void {
  to.sendDate = false;
  try {
    to.writeHead(response.status, response.headers.flat());
    to.end(bytesOf(response.body));
  } catch {
    // A value that node:http will not write, such as one beyond Latin-1.
    if (to.socket) writeRaw(to.socket, response);
  }
}

/** The same by hand, on a connection that is closed afterwards. */
export function writeRaw(socket: Socket, { status, headers, body }: WireResponse): void {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines}Connection: close\r\n\r\n`;
  socket.end(Buffer.concat([Buffer.from(head, "utf8"), bytesOf(body)]));
}
