import { workerFile } from "../protocol.ts";
import { ask } from "./ask.ts";
import { containerOf } from "./container.ts";
import { keepNudging } from "./nudge.ts";
import { siteRoot } from "./site-root.ts";

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
  /** It lives and does not take this page, which may be outside of its scope. */
  | "uncontrolled";

export class NoWorker extends Error {
  override readonly name = "NoWorker";
  readonly reason: NoWorkerReason;
  constructor(reason: NoWorkerReason, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/** The same at every call: another value would be another registration. `none`: a worker must never be older than its site. */
const options = (scope: URL): RegistrationOptions => ({ scope: scope.href, updateViaCache: "none" });

/** Where the worker is registered, for whoever has to name it again. */
export function workerAddress() {
  const root = siteRoot();
  return { scriptUrl: new URL(workerFile, root), options: options(root) };
}

/** Registers the site's worker; where it is registered already, nothing changes. Throws NoWorker. */
export async function registerWorker(): Promise<ServiceWorkerRegistration> {
  const container = containerOf();
  if (!container) throw new NoWorker("unsupported");
  const address = workerAddress();
  try {
    return await container.register(address.scriptUrl, address.options);
  } catch (cause) {
    throw new NoWorker((await isScript(address.scriptUrl)) ? "blocked" : "script-missing", { cause });
  }
}

/**
 * Registers the worker and waits until it controls the page, before MSW looks: MSW tells its failures in sentences, and reloads a page
 * that its worker does not control (after Shift+Reload, say), which would take the visitor's work away. Throws NoWorker.
 */
export async function takeControl(milliseconds = 6000): Promise<ServiceWorkerRegistration> {
  const registration = await registerWorker();
  const container = navigator.serviceWorker;
  const { href } = workerAddress().scriptUrl;
  // A former release had MSW's own worker: the site's takes over from it.
  const isControlled = () => container.controller?.scriptURL === href;
  const stopNudging = keepNudging(() => registration.waiting?.scriptURL === href && !isControlled());
  const controlled = new Promise<void>((resolve, reject) => {
    const look = () => {
      if (isControlled()) resolve();
    };
    look();
    container.addEventListener("controllerchange", look);
    setTimeout(reject, milliseconds, new NoWorker("uncontrolled"));
  });
  // A worker claims pages when it becomes active; a page that came later without it (a forced reload) has to ask.
  if (!container.controller && registration.active) void ask(registration.active, "claim", null);
  await controlled.finally(stopNudging);
  return registration;
}

async function isScript(url: URL): Promise<boolean> {
  try {
    const response = await fetch(url, { method: "HEAD", credentials: "omit" });
    return response.ok && /javascript/i.test(response.headers.get("content-type") ?? "");
  } catch {
    return false;
  }
}
