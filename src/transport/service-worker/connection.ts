/**
 * Keeps a page's channel to its worker over a change of the worker: MSW hears only the one that it was started with. `connect` starts
 * it with the worker that is active. The result connects with a worker, where that is not done yet, and resolves when it is; calls
 * come one after the other.
 */
export function keepConnected(container: ServiceWorkerContainer, connect: () => Promise<unknown>) {
  let known: ServiceWorker | null = null;
  let connected: Promise<unknown> = Promise.resolve();
  const connectedTo = (worker: ServiceWorker | null): Promise<unknown> => {
    if (worker && worker !== known) {
      known = worker;
      connected = connected.then(connect, connect).catch((error: unknown) => {
        // Whoever comes next tries it once more.
        if (known === worker) known = null;
        throw error;
      });
    }
    return connected;
  };
  container.addEventListener("controllerchange", () => void connectedTo(container.controller).catch(() => {}));
  return connectedTo;
}
