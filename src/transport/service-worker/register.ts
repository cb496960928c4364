/** Why no service worker can stand in for the hosts here. The run then stays in memory. */
export type NoWorkerReason =
  /** No `navigator.serviceWorker`: an insecure context, or a browser without it (some private windows). */
  | "unsupported"
  /** The script's address does not answer with a script. */
  | "script-missing"
  /** Registration was refused: by settings, by a private window, by a sandboxed frame. */
  | "blocked"
  /** It was registered and did not come alive in time. */
  | "timeout";

export class NoWorker extends Error {
  override readonly name = "NoWorker";
  readonly reason: NoWorkerReason;
  constructor(reason: NoWorkerReason, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/**
 * Looks before MSW does, because MSW tells its failures in sentences, and reloads a page that its worker does not control
 * (after Shift+Reload, say): that would take the visitor's work away. Without the old registration it makes a new one and claims the page.
 * Throws NoWorker.
 */
export async function prepareRegistration(scriptUrl: URL, scope: URL): Promise<void> {
  const container = containerOf();
  if (!container) throw new NoWorker("unsupported");
  try {
    const old = await container.getRegistration(scope);
    if (old && !container.controller) await old.unregister();
    await container.register(scriptUrl, { scope: scope.href });
  } catch (cause) {
    throw new NoWorker((await isScript(scriptUrl)) ? "blocked" : "script-missing", { cause });
  }
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
