/** Null: no service workers here. Reading the property throws in a sandboxed frame. */
export function containerOf(): ServiceWorkerContainer | null {
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}
