import type { ActionOf } from "../../scenario/schema.ts";
import { type LabResult, unrecordedResponseHeaders } from "../protocol/record.ts";
import { bodyOf } from "./body.ts";

/** Rejects with what open(), setRequestHeader() or a synchronous send() throws. */
export function performXhr(action: ActionOf<"xhr">): Promise<LabResult> {
  return new Promise((resolve, reject) => {
    try {
      const xhr = new XMLHttpRequest();
      xhr.open(action.method, action.url, !action.sync);
      for (const [name, value] of action.headers) xhr.setRequestHeader(name, value);
      xhr.withCredentials = action.withCredentials;
      const listen = () => xhr.upload.addEventListener("progress", () => {});
      if (action.uploadListener === "before-send") listen();
      // A synchronous send() throws; some browsers fire the event as well.
      if (!action.sync) {
        xhr.onload = () => resolve(resultOf(xhr, action));
        xhr.onerror = () => resolve({ ok: false, error: "xhr-error" });
      }
      xhr.send(bodyOf(action) ?? null);
      if (action.uploadListener === "after-send") listen();
      if (action.sync) resolve(resultOf(xhr, action));
    } catch (error) {
      reject(error);
    }
  });
}

function resultOf(xhr: XMLHttpRequest, { url, readsHeader }: ActionOf<"xhr">): LabResult {
  const asked = new URL(url, "document" in globalThis ? document.baseURI : location.href);
  asked.hash = "";
  const lines = xhr.getAllResponseHeaders().trim().split("\r\n").filter(Boolean);
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return {
    ok: true,
    type: "xhr",
    status: xhr.status,
    redirected: xhr.responseURL !== asked.href,
    headers: headers.filter(([name]) => !unrecordedResponseHeaders.has(name)),
    body: xhr.responseText,
    ...(readsHeader !== "" && { asked: xhr.getResponseHeader(readsHeader) }),
  };
}
