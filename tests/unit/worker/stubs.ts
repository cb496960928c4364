import { vi } from "vitest";

/** A page with this container of service workers; time stands still but for what a test lets pass. Returns the addresses of the workers that the page starts. */
export function stubPage(container: EventTarget): readonly string[] {
  const started: string[] = [];
  vi.useFakeTimers();
  vi.stubGlobal("navigator", { serviceWorker: container });
  vi.stubGlobal(
    "Worker",
    class {
      constructor(url: URL) {
        started.push(url.pathname);
      }
      terminate() {}
    },
  );
  return started;
}

export function unstubPage(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
}
