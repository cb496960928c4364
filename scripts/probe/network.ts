import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import type { HeaderList, NoAnswer, WireRequest, WireResponse, WireResult } from "../../src/http/messages.ts";

/** What came of one request over the real network. */
export interface Answered {
  readonly result: WireResult;
  /** In words, what is to be known besides: why nothing came, or that the body was cut. Null: nothing. */
  readonly note: string | null;
}

export interface NetworkLimits {
  /** Milliseconds for one request, until its body has come. */
  readonly timeout: number;
  /** Bytes of a body that are read; what is decided stands in the head. */
  readonly body: number;
}

export const networkLimits: NetworkLimits = { timeout: 10_000, body: 256 * 1024 };

/** A head of more bytes than this no answer needs. Browsers give up at 256 kB. */
const longestHead = 64 * 1024;

/**
 * Sends one request as it stands, over a connection of its own, and follows no redirect. Never rejects: whatever a server does, an answer
 * or a failure comes back within the time. What the head says counts even where the body breaks off.
 */
export function ask({ method, url, headers, body }: WireRequest, limits: NetworkLimits = networkLimits): Promise<Answered> {
  const { protocol, hostname } = new URL(url);
  return new Promise((resolve) => {
    const failed = (failure: NoAnswer, note: string) => settle({ result: { failure, host: hostname }, note });
    let head: IncomingMessage | null = null;
    const parts: Buffer[] = [];
    let size = 0;
    const settle = (answered: Answered) => {
      clearTimeout(timer);
      resolve(answered);
      sent.destroy();
    };
    const withBody = (note: string | null) => {
      if (head) settle({ result: responseOf(head, Buffer.concat(parts)), note });
    };
    const timer = setTimeout(() => {
      if (head) withBody(`The body did not end within ${limits.timeout / 1000} s. The rest was not waited for.`);
      else failed("timeout", `No answer within ${limits.timeout / 1000} s.`);
    }, limits.timeout);
    const sent = (protocol === "https:" ? overHttps : overHttp)(url, {
      ...{ method, agent: false, maxHeaderSize: longestHead, insecureHTTPParser: false },
    });
    for (const [name, value] of [["User-Agent", "preflight-probe"] as const, ...headers]) sent.appendHeader(name, value);
    // A connection that is closed for good while its answer is cut still says so.
    sent.on("error", (error: NodeJS.ErrnoException) => {
      if (head) return withBody("The connection broke before the body had come.");
      const { failure, note } = whyNot(error);
      failed(failure, note);
    });
    sent.on("upgrade", (_response, socket) => {
      socket.destroy();
      failed("reset", "It answered with 101, though nobody asked for another protocol.");
    });
    sent.on("response", (response) => {
      head = response;
      response.on("data", (part: Buffer) => {
        parts.push(part);
        size += part.length;
        if (size > limits.body) withBody(`The body is longer than ${limits.body} bytes. The rest was not read.`);
      });
      response.on("end", () =>
        withBody(response.complete ? null : "The body is shorter than Content-Length says. A browser fails while it reads it."),
      );
      response.on("error", () => withBody("The body is shorter than Content-Length says. A browser fails while it reads it."));
    });
    sent.end(body ?? undefined);
  });
}

/** As it stood on the wire, but for what is about this connection and this body. */
function responseOf({ statusCode = 0, rawHeaders }: IncomingMessage, body: Buffer): WireResponse {
  const headers: HeaderList = Array.from(
    { length: rawHeaders.length / 2 },
    (_, i) => [rawHeaders[2 * i] ?? "", rawHeaders[2 * i + 1] ?? ""] as const,
  );
  return { status: statusCode, headers, body: new TextDecoder().decode(body) };
}

function whyNot({ code = "", message }: NodeJS.ErrnoException): { failure: NoAnswer; note: string } {
  switch (code) {
    case "ECONNREFUSED":
      return { failure: "refused", note: "The connection was refused: nobody listens there." };
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return { failure: "name-not-found", note: "The name was not found." };
    case "HPE_HEADER_OVERFLOW":
      return { failure: "reset", note: `The head of the answer is longer than ${longestHead} bytes.` };
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return { failure: "timeout", note: `The server cannot be reached (${code}).` };
    case "EPROTO":
      return { failure: "reset", note: "It does not speak TLS there, or not in a way that is understood." };
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_|TLS/u.test(code)) return { failure: "certificate", note: `The certificate: ${message}.` };
  if (code.startsWith("HPE_")) return { failure: "reset", note: `What it answered is not HTTP (${code}).` };
  return { failure: "reset", note: `The connection broke${code === "" ? "" : ` (${code})`}.` };
}
