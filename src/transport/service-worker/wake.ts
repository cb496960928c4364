/**
 * MSW's worker remembers its pages in a variable; a browser that has put the worker to sleep and woken it lets our requests pass to
 * the network. Tells the worker again that this page is one of its own. False: nobody answered.
 */
export async function wakeWorker(milliseconds = 2000): Promise<boolean> {
  const { controller } = navigator.serviceWorker;
  if (!controller) return false;
  const done = new AbortController();
  try {
    return await new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), milliseconds);
      const heard = (event: MessageEvent) => {
        if ((event.data as { type?: unknown } | null)?.type === "MOCKING_ENABLED") resolve(true);
      };
      navigator.serviceWorker.addEventListener("message", heard, { signal: done.signal });
      controller.postMessage("MOCK_ACTIVATE");
    });
  } finally {
    done.abort();
  }
}
