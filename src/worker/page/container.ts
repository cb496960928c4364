import { siteRoot } from "./site-root.ts";

/** Null: no service workers here. Reading the property throws in a sandboxed frame. */
export function containerOf(): ServiceWorkerContainer | null {
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}

/** The site's own; undefined: there is none, or the browser does not say. */
export async function registrationOf(container: ServiceWorkerContainer | null): Promise<ServiceWorkerRegistration | undefined> {
  return await container?.getRegistration(siteRoot().href).catch(() => undefined);
}
