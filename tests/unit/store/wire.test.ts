import { describe, expect, it } from "vitest";
import { CarrierLost } from "../../../src/run/run.ts";
import type { Carrier } from "../../../src/transport/carrier.ts";
import { allow, begin, breaking, idle, noticesOf, verdictOf } from "./world.ts";

/** Delivers, and writes down what was on the wire. */
function listening(): Carrier & { readonly seen: string[] } {
  const seen: string[] = [];
  return {
    seen,
    carry: (request, deliver) => {
      seen.push(`${request.method} ${request.url}`);
      return deliver(request);
    },
  };
}

describe("the first touch", () => {
  it("wakes the worker and performs the run over it, and nothing on the screen jumps", async () => {
    const carrier = listening();
    const world = begin({ connect: async () => carrier });
    world.store.getState().seek(3);
    const { trace, cursor } = world.store.getState();
    await world.store.getState().wake();
    expect(carrier.seen).toEqual(["GET https://api.weather.example/today"]);
    expect(world.store.getState()).toMatchObject({ wire: { state: "live" }, trace, cursor });
  });

  it("wakes once only, however often it is touched", async () => {
    let times = 0;
    const world = begin({
      connect: async () => {
        times += 1;
        return listening();
      },
    });
    await Promise.all([world.store.getState().wake(), world.store.getState().wake()]);
    await world.store.getState().wake();
    expect(times).toBe(1);
  });

  it("that cannot wake a worker leaves the run in memory, and says so quietly", async () => {
    const world = begin({ connect: () => Promise.reject(new Error("blocked")) });
    await world.store.getState().wake();
    expect(world.store.getState().wire).toMatchObject({
      state: "memory",
      why: expect.stringMatching(/^(?:unsupported|blocked)$/u),
    });
    expect(verdictOf(world)).toBe("ACAO_MISSING");
    expect(noticesOf(world)).toEqual([]);
    allow(world);
    await world.settle();
    expect(verdictOf(world)).toBe("cors 200");
  });
});

describe("with a worker", () => {
  it("every edit goes over the wire once the reader pauses: preflight, request, the proxy's own hop", async () => {
    const carrier = listening();
    const world = begin({ connect: async () => carrier });
    await world.store.getState().wake();
    await world.store.getState().openLibrary("proxy-on-the-own-origin");
    await idle();
    carrier.seen.splice(0);
    world.store.getState().edit({ type: "set", path: ["actions", 0, "method"], value: "PUT" });
    expect(carrier.seen).toEqual([]);
    await world.settle();
    expect(carrier.seen).toEqual([
      "OPTIONS https://api.weather.example/today",
      "GET https://shop.example/weather/today",
      "GET https://api.weather.example/today",
    ]);
  });

  it("an impossible value puts nothing on the wire", async () => {
    const carrier = listening();
    const world = begin({ connect: async () => carrier });
    await world.store.getState().wake();
    carrier.seen.splice(0);
    world.store.getState().edit({ type: "set", path: ["actions", 0, "url"], value: "https://" });
    await world.settle();
    expect(carrier.seen).toEqual([]);
  });

  it("that is lost in mid-run the run in memory stands, and the page says why", async () => {
    const world = begin({ connect: async () => breaking(2, new CarrierLost("not-carried")) });
    await world.store.getState().wake();
    await world.store.getState().openLibrary("preflight-for-put");
    await idle();
    expect(world.store.getState().wire).toEqual({ state: "memory", why: "lost" });
    expect(verdictOf(world)).toBe("cors 200");
  });

  it("that was lost and has come back carries again", async () => {
    let lost = true;
    const carrier: Carrier = {
      carry: async (request, deliver) => {
        if (lost) throw new CarrierLost("timeout");
        return deliver(request);
      },
    };
    const world = begin({ connect: async () => carrier });
    await world.store.getState().wake();
    expect(world.store.getState().wire).toEqual({ state: "memory", why: "lost" });
    lost = false;
    allow(world);
    await world.settle();
    expect(world.store.getState().wire).toEqual({ state: "live" });
  });

  it("a run that comes back late does not replace that of a newer edit", async () => {
    const world = begin({
      connect: async () => ({
        carry: async (request, deliver) => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          return deliver(request);
        },
      }),
    });
    const woken = world.store.getState().wake();
    await idle();
    allow(world);
    const { trace } = world.store.getState();
    await woken;
    expect(world.store.getState().trace).toBe(trace);
    expect(verdictOf(world)).toBe("cors 200");
  });

  it("the run that is under way ends with the next one: their messages do not mix", async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const carrier: Carrier = {
      carry: async (_request, _deliver, signal) => {
        signals.push(signal);
        return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
      },
    };
    const world = begin({ connect: async () => carrier });
    const woken = world.store.getState().wake();
    await idle();
    expect(signals.map((signal) => signal?.aborted)).toEqual([false]);
    allow(world);
    await world.settle();
    await woken;
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
    // That one was ended is no trouble of the worker's.
    expect(world.store.getState().wire).toEqual({ state: "live" });
    expect(verdictOf(world)).toBe("cors 200");
    // Nor does a run go on whose scenario cannot be run any more.
    world.store.getState().edit({ type: "set", path: ["actions", 0, "method"], value: "GE T" });
    await world.settle();
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, true]);
  });
});
