import { expect, test } from "vitest";
import { keepConnected } from "../../../src/transport/service-worker/connection.ts";

const [first, second] = ["first", "second"].map((name) => ({ name }) as unknown as ServiceWorker);

class Container extends EventTarget {
  controller: ServiceWorker | null = null;

  take(worker: ServiceWorker | null) {
    this.controller = worker;
    this.dispatchEvent(new Event("controllerchange"));
  }
}

function connections(outcomes: readonly (Error | null)[] = []) {
  const container = new Container();
  const begun: (ServiceWorker | null)[] = [];
  const connectedTo = keepConnected(container as unknown as ServiceWorkerContainer, async () => {
    const outcome = outcomes[begun.push(container.controller) - 1];
    await Promise.resolve();
    if (outcome) throw outcome;
  });
  return { container, begun, connectedTo };
}

test("connects once with each worker that comes, one after the other", async () => {
  const { container, begun, connectedTo } = connections();
  container.take(first!);
  await connectedTo(first!);
  container.take(second!);
  await connectedTo(second!);
  await connectedTo(second!);
  expect(begun).toEqual([first, second]);
});

test("a page that loses its worker keeps the connection that it had", async () => {
  const { container, begun, connectedTo } = connections();
  container.take(first!);
  container.take(null);
  await connectedTo(null);
  expect(begun).toHaveLength(1);
});

test("a worker that asks before it is seen to have taken over is connected with before it is answered", async () => {
  const { container, begun, connectedTo } = connections();
  container.controller = first!;
  await connectedTo(first!);
  container.controller = second!;
  await connectedTo(second!);
  container.take(second!);
  await connectedTo(second!);
  expect(begun).toEqual([first, second]);
});

test("where one connection fails, who waits for it is told, and the next worker is connected with", async () => {
  const { container, connectedTo } = connections([new Error("no answer"), null]);
  container.take(first!);
  await expect(connectedTo(first!)).rejects.toThrow("no answer");
  container.take(second!);
  await expect(connectedTo(second!)).resolves.toBeUndefined();
});

test("a worker with which the connection failed is connected with by whoever asks next", async () => {
  const { container, begun, connectedTo } = connections([new Error("no answer"), null]);
  container.controller = first!;
  await expect(connectedTo(first!)).rejects.toThrow("no answer");
  await expect(connectedTo(first!)).resolves.toBeUndefined();
  await connectedTo(first!);
  expect(begun).toEqual([first, first]);
});
