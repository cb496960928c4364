import type { WireRequest, WireResult } from "../../src/http/messages.ts";
import type { Trace } from "../../src/trace/events.ts";
import { decodeRequest, decodeResult, encodeRequest, encodeResult } from "../../src/transport/wire-codec.ts";
import { wireOrigin } from "../../src/worker/wire-origin.ts";
import { hold } from "./promise.ts";

/** Of each trace so many messages, spread over it. */
const looked = 8;

/** Every message comes out of the browser's own Headers as it went in. */
export function judgeWire({ events }: Trace): void {
  const messages = events.filter((event) => event.type === "request" || event.type === "response");
  const stride = Math.max(1, Math.floor(messages.length / looked));
  for (let i = 0; i < messages.length; i += stride) {
    const event = messages[i];
    if (event?.type === "request") judgeRequest(event.request);
    if (event?.type === "response") judgeResult(event.response);
  }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function judgeRequest(request: WireRequest): void {
  const { url, method, headers, body } = encodeRequest(request, "id");
  const arrived = { url: new URL(url).href, method, headers: headersOf(headers), body: body ?? "" };
  hold(new URL(url).origin === wireOrigin, "a message goes to the reserved address");
  hold(same(decodeRequest(arrived), request), "a request comes over the wire as it is");
}

function judgeResult(result: WireResult): void {
  const { status, headers, body } = encodeResult(result, "id", "GET");
  hold(status >= 200 && status <= 599, "a status that a Response can have");
  hold(
    same(decodeResult({ status, headers: headersOf(headers), body: body ?? "" }, "id"), result),
    "an answer comes back as it is",
  );
}

const headersOf = (headers: readonly (readonly [string, string])[]) =>
  new Headers(headers.map(([name, value]): [string, string] => [name, value]));
