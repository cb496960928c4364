import { within } from "../timeout.ts";

/** Why no service worker can stand in for the hosts here. The run then stays in memory. */
export type NoWorkerReason =
  /** No `navigator.serviceWorker`: an insecure context, or a browser without it (some private windows). */
  | "unsupported"
  /** The script's address does not answer with a script. */
  | "script-missing"
  /** Registration was refused: by settings, by a private window, by a sandboxed frame. */
  | "blocked"
  /** It was registered and did not come alive in time. */
  | "timeout"
  /** It lives and does not take this page: after a forced reload while another tab uses it. A plain reload helps. */
  | "uncontrolled";

export class NoWorker extends Error {
  override readonly name = "NoWorker";
  readonly reason: NoWorkerReason;
  constructor(reason: NoWorkerReason, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/**
 * Registers the worker and waits until it controls the page, before MSW looks: MSW tells its failures in sentences, and reloads a page
 * that its worker does not control (after Shift+Reload, say), which would take the visitor's work away. Throws NoWorker.
 */
export async function takeControl(scriptUrl: URL, scope: URL): Promise<void> {
  const container = containerOf();
  if (!container) throw new NoWorker("unsupported");
  try {
    // Only a new worker claims pages; an old one that does not control this page never will.
    const old = await container.getRegistration(scope.href);
    if (old && !container.controller) await old.unregister();
    await container.register(scriptUrl, { scope: scope.href });
  } catch (cause) {
    throw new NoWorker((await isScript(scriptUrl)) ? "blocked" : "script-missing", { cause });
  }
  await within(3000, controlOf(container), () => new NoWorker("uncontrolled"));
}

async function controlOf(container: ServiceWorkerContainer): Promise<void> {
  if (container.controller) return;
  await new Promise((resolve) => container.addEventListener("controllerchange", resolve, { once: true }));
}

/** Reading the property throws in a sandboxed frame. */
function containerOf(): ServiceWorkerContainer | null {
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}

async function isScript(url: URL): Promise<boolean> {
  try {
    const response = await fetch(url, { method: "HEAD", credentials: "omit" });
    return response.ok && /javascript/i.test(response.headers.get("content-type") ?? "");
  } catch {
    return false;
  }
}
