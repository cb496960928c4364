import type { WireResult } from "../http/messages.ts";
import { type Carrier, CarrierLost, type Deliver } from "./carrier.ts";
import { within } from "./timeout.ts";
import { decodeRequest, decodeResult, encodeRequest, encodeResult } from "./wire-codec.ts";

export interface FetchCarrierOptions {
  readonly fetch: (request: Request) => Promise<Response>;
  /** For one message with all that is forwarded behind it. */
  readonly milliseconds?: number;
}

/** Both ends of the wire: the carrier that the run sends with, and what the worker asks for an answer. */
export interface FetchCarrier extends Carrier {
  /** Null: the request is none of ours. */
  answer(request: Request): Promise<Response | null>;
}

/** A carrier over anything that behaves like fetch(). Knows no service worker, so that it can be tested with Node's own Request. */
export function fetchCarrier({ fetch, milliseconds = 10_000 }: FetchCarrierOptions): FetchCarrier {
  const name = crypto.randomUUID();
  const waiting = new Map<string, { deliver: Deliver; fail: (error: unknown) => void }>();
  let sent = 0;

  return {
    async carry(request, deliver, signal) {
      signal?.throwIfAborted();
      const id = `${name}.${sent++}`;
      const attempt = async () => {
        const encoded = encodeRequest(request, id);
        const answered = await ask(fetch, encoded, signal);
        return { result: decodeResult(answered, id), ours: answered.headers.get("preflight-id") === id };
      };
      let fail: (error: unknown) => void = () => {};
      const failed = new Promise<never>((_, reject) => {
        fail = reject;
      });
      const abort = () => fail(signal?.reason);
      signal?.addEventListener("abort", abort);
      waiting.set(id, { deliver, fail });
      try {
        const work = async (): Promise<WireResult> => {
          const { result, ours } = await attempt();
          if (!result) throw new CarrierLost(ours ? "garbled" : "not-carried");
          return result;
        };
        return await within(milliseconds, Promise.race([work(), failed]), () => new CarrierLost("timeout"));
      } finally {
        waiting.delete(id);
        signal?.removeEventListener("abort", abort);
      }
    },

    async answer(request) {
      const id = request.headers.get("preflight-id") ?? "";
      const waiter = waiting.get(id);
      if (!waiter) return null;
      waiting.delete(id);
      try {
        const { url, method, headers } = request;
        const arrived = decodeRequest({ url, method, headers, body: await request.text() });
        if (!arrived) throw new CarrierLost("garbled");
        const { status, headers: list, body } = encodeResult(await waiter.deliver(arrived), id, method);
        return new Response(body, { status, headers: list.map(([name, value]): [string, string] => [name, value]) });
      } catch (error) {
        waiter.fail(error);
        return null;
      }
    },
  };
}

async function ask(
  fetch: FetchCarrierOptions["fetch"],
  { url, method, headers, body }: ReturnType<typeof encodeRequest>,
  signal: AbortSignal | undefined,
): Promise<{ status: number; headers: Headers; body: string }> {
  try {
    const response = await fetch(
      new Request(url, {
        method,
        headers: headers.map(([name, value]): [string, string] => [name, value]),
        body,
        mode: "cors",
        // MSW reads and writes document.cookie with any other value.
        credentials: "omit",
        redirect: "manual",
        cache: "no-store",
        referrerPolicy: "no-referrer",
        signal: signal ?? null,
      }),
    );
    // A worker that is stopped now breaks the body off.
    return { status: response.status, headers: response.headers, body: await response.text() };
  } catch (cause) {
    throw new CarrierLost("refused", { cause });
  }
}
