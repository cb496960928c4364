import { expect, test } from "vitest";
import { type Carrier, runInMemory, runOver } from "../../../src/run/run.ts";
import { defaultRule } from "../../../src/run/world.ts";
import { memoryCarrier } from "../../../src/transport/memory.ts";
import { scenario } from "./play.ts";

const three = scenario({
  hosts: [
    { id: "api", origins: ["https://api.example"], layers: [{ kind: "handler", routes: [{ body: "{}" }] }] },
    {
      id: "edge",
      role: "proxy",
      origins: ["https://edge.example"],
      layers: [{ kind: "forward", upstreams: ["https://api.example"] }],
    },
  ],
  actions: [1, 2, 3].map((n) => ({ kind: "client", url: `https://edge.example/${n}` })),
});

/** Counts what it carries and aborts when the message of that number arrives. */
function abortingAt(number: number) {
  const control = new AbortController();
  const seen: (AbortSignal | undefined)[] = [];
  const carrier: Carrier = {
    carry(request, deliver, signal) {
      if (seen.push(signal) === number) control.abort();
      return memoryCarrier.carry(request, deliver, signal);
    },
  };
  return { carrier, seen, signal: control.signal };
}

test.each([1, 2, 3])("a run that is called off at message %i carries no other one", async (number) => {
  const { carrier, seen, signal } = abortingAt(number);
  await expect(runOver(carrier, three, defaultRule, { signal })).rejects.toMatchObject({ name: "AbortError" });
  expect(seen).toEqual(Array.from({ length: number }, () => signal));
});

test("a run that is called off before it begins carries nothing", async () => {
  const { carrier, seen } = abortingAt(0);
  await expect(runOver(carrier, three, defaultRule, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: "AbortError",
  });
  expect(seen).toEqual([]);
});

test("with a signal that stays quiet the trace is the same", async () => {
  const { carrier, seen, signal } = abortingAt(0);
  expect(await runOver(carrier, three, defaultRule, { signal })).toEqual(runInMemory(three, defaultRule));
  expect(seen).toHaveLength(6);
});
