import http from "node:http";
import { PassThrough, Readable } from "node:stream";
import type { WireRequest, WireResponse } from "../../src/http/messages.ts";

/**
 * Puts a server that lives in this process under `http.request`, for as long as `part` runs. happy-dom knows no other wire; with
 * real sockets the comparison would measure the kernel.
 */
export async function withServerInProcess<T>(answer: (request: WireRequest) => WireResponse, part: () => Promise<T>): Promise<T> {
  const original = http.request;
  http.request = ((url: string, options: http.RequestOptions) =>
    fakeRequest(url, options, answer)) as unknown as typeof http.request;
  try {
    return await part();
  } finally {
    http.request = original;
  }
}

function fakeRequest(url: string, options: http.RequestOptions, answer: (request: WireRequest) => WireResponse) {
  const request = Object.assign(new PassThrough(), { setTimeout: () => request });
  const body: Buffer[] = [];
  request.on("data", (chunk: Buffer) => body.push(chunk));
  request.on("end", () => {
    const lines = Object.entries(options.headers ?? {}).flatMap(([name, value]) =>
      [value ?? []].flat().map((one) => [name, String(one)] as const),
    );
    const response = answer({ method: options.method ?? "GET", url, headers: lines, body: Buffer.concat(body).toString() });
    try {
      request.emit("response", asIncoming(response));
    } catch (error) {
      // happy-dom throws in its listener where a redirect names an address that it does not take.
      request.emit("error", error);
    }
  });
  return request;
}

function asIncoming({ status, headers, body }: WireResponse) {
  return Object.assign(Readable.from(body ? [Buffer.from(body)] : []), {
    statusCode: status,
    statusMessage: http.STATUS_CODES[status] ?? "",
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    rawHeaders: headers.flat(),
  });
}
