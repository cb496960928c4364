import { describe, expect, test } from "vitest";
import type { WireRequest, WireResult } from "../../../src/http/messages.ts";
import { CarrierLost } from "../../../src/transport/carrier.ts";
import { browserLikeCarrier } from "./platform-like.ts";

const asked: WireRequest = {
  method: "GET",
  url: "https://api.shop.example/orders",
  headers: [["Origin", "https://shop.example"]],
  body: null,
};
const answered: WireResult = {
  status: 302,
  headers: [
    ["Set-Cookie", "a=1"],
    ["Set-Cookie", "b=2"],
    ["Location", "/x"],
  ],
  body: "moved",
};
const page404 = async () => new Response("<h1>Not found</h1>", { status: 404 });

describe("a carrier over fetch()", () => {
  test("brings there and back what browsers censor", async () => {
    const arrived: WireRequest[] = [];
    const result = await browserLikeCarrier().carry(asked, async (request) => {
      arrived.push(request);
      return answered;
    });
    expect({ arrived, result }).toEqual({ arrived: [asked], result: answered });
  });

  test("asks a name that cannot exist, without credentials", async () => {
    const seen: Request[] = [];
    const carrier = browserLikeCarrier({
      fetch: async (request) => {
        seen.push(request);
        return (await carrier.answer(request))!;
      },
    });
    await carrier.carry(asked, async () => answered);
    expect(seen.map(({ url, credentials, mode, redirect, cache }) => ({ url, credentials, mode, redirect, cache }))).toEqual([
      {
        url: "https://wire.invalid/https/api.shop.example/orders",
        ...{ credentials: "omit", mode: "cors", redirect: "manual", cache: "no-store" },
      },
    ]);
  });

  test("a proxied hop is carried while the first one still waits", async () => {
    const carrier = browserLikeCarrier();
    const result = await carrier.carry(asked, () =>
      carrier.carry({ ...asked, url: "http://inner.example/" }, async () => answered),
    );
    expect(result).toEqual(answered);
  });

  test("a host that does not answer is no broken carrier", async () => {
    const failure: WireResult = { failure: "refused", host: "api.shop.example" };
    expect(await browserLikeCarrier().carry(asked, async () => failure)).toEqual(failure);
  });
});

describe("a carrier that is lost says so", () => {
  const lost = (reason: string) => expect.objectContaining({ name: "CarrierLost", reason });
  const carry = (options: Parameters<typeof browserLikeCarrier>[0]) =>
    browserLikeCarrier(options).carry(asked, async () => answered);

  test("when the worker refuses, because it does not know the page", async () => {
    await expect(carry({ fetch: page404 })).rejects.toEqual(lost("not-carried"));
  });
  test("when somebody else's 200 does", async () => {
    await expect(carry({ fetch: async () => new Response("<!doctype html>") })).rejects.toEqual(lost("not-carried"));
  });
  test("when fetch() rejects", async () => {
    await expect(carry({ fetch: () => Promise.reject(new TypeError("Failed to fetch")) })).rejects.toEqual(lost("refused"));
  });
  test("when the answer breaks off", async () => {
    const broken = new ReadableStream({ start: (body) => body.error(new TypeError("Failed to fetch")) });
    await expect(carry({ fetch: async () => new Response(broken) })).rejects.toEqual(lost("refused"));
  });
  test("when nothing comes back in time", async () => {
    await expect(carry({ fetch: () => new Promise(() => {}), milliseconds: 5 })).rejects.toEqual(lost("timeout"));
  });
  test("when a header was lost on the way", async () => {
    const carrier = browserLikeCarrier({
      fetch: async (request) => {
        request.headers.delete("preflight-0-origin");
        return (await carrier.answer(request)) ?? page404();
      },
    });
    await expect(carrier.carry(asked, async () => answered)).rejects.toEqual(lost("garbled"));
  });
  test("and an inner loss ends the outer message too", async () => {
    const carry = browserLikeCarrier().carry(asked, () => Promise.reject(new CarrierLost("timeout")));
    await expect(carry).rejects.toEqual(lost("timeout"));
  });
});

describe("a message that nobody waits for any more", () => {
  test("is not sent at all", async () => {
    let asks = 0;
    const carrier = browserLikeCarrier({ fetch: () => Promise.reject(new Error(`asked ${++asks} times`)) });
    await expect(carrier.carry(asked, async () => answered, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
    expect(asks).toBe(0);
  });

  test("is taken back on the way: fetch() hears of it, and what arrives late is not delivered", async () => {
    const control = new AbortController();
    const sent: Request[] = [];
    let delivered = 0;
    const carrier = browserLikeCarrier({
      fetch: (request) => {
        sent.push(request);
        return new Promise(() => {});
      },
    });
    const carried = carrier.carry(
      asked,
      async () => {
        delivered += 1;
        return answered;
      },
      control.signal,
    );
    control.abort();
    await expect(carried).rejects.toMatchObject({ name: "AbortError" });
    expect(sent.map(({ signal }) => signal.aborted)).toEqual([true]);
    expect(await carrier.answer(sent[0]!)).toBeNull();
    expect(delivered).toBe(0);
  });

  test("is no lost carrier, though fetch() rejects", async () => {
    const control = new AbortController();
    const carrier = browserLikeCarrier({
      fetch: (request) =>
        new Promise((_, reject) => request.signal.addEventListener("abort", () => reject(request.signal.reason))),
    });
    const carried = carrier.carry(asked, async () => answered, control.signal);
    control.abort();
    await expect(carried).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("a message that nobody waits for", () => {
  test("is nobody's: it gets no answer of ours", async () => {
    expect(
      await browserLikeCarrier().answer(
        new Request("https://wire.invalid/https/a.example/", { headers: { "preflight-id": "old.1" } }),
      ),
    ).toBeNull();
  });
});
