import { connect, type Socket } from "node:net";

/** As much of https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html as it takes to read Firefox's own console. */
export interface Marionette {
  /** Rejects with Firefox's own words. */
  send(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
}

export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await opened(port);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let id = 0;
  let buffer: Buffer = Buffer.alloc(0);
  socket.on("data", (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let message = nextMessage(buffer); message !== null; message = nextMessage(buffer)) {
      buffer = message.rest;
      take(message.value);
    }
  });
  socket.on("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("Firefox has gone away."));
    waiting.clear();
  });

  function take(value: unknown): void {
    // The greeting is no answer: [1, id, error, result].
    if (!Array.isArray(value)) return;
    const [, of, error, result] = value as [number, number, { message: string } | null, { value?: unknown } | null];
    const asked = waiting.get(of);
    waiting.delete(of);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result?.value ?? result);
  }

  return {
    send(command, parameters = {}) {
      const message = JSON.stringify([0, ++id, command, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    close: () => socket.destroy(),
  };
}

/** `12:{"…": …}`; null: not all of it is here yet. */
function nextMessage(buffer: Buffer): { readonly value: unknown; readonly rest: Buffer } | null {
  const colon = buffer.indexOf(":");
  if (colon < 0) return null;
  const end = colon + 1 + Number(buffer.subarray(0, colon).toString());
  if (buffer.length < end) return null;
  return { value: JSON.parse(buffer.subarray(colon + 1, end).toString()), rest: buffer.subarray(end) };
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.once("error", reject);
  });
}
