import type { ActionOf } from "../../scenario/schema.ts";
import { type LabResult, unrecordedResponseHeaders } from "../protocol/record.ts";
import { bodyOf } from "./body.ts";

export async function performFetch(action: ActionOf<"fetch">): Promise<LabResult> {
  const { url, method, headers, mode, credentials, redirect, cache, referrerPolicy, referrer, integrity, keepalive } = action;
  const body = bodyOf(action) ?? null;
  const init = { method, headers: headers.map(([name, value]) => [name, value] as [string, string]), body };
  const response = await fetch(url, {
    ...init,
    mode,
    credentials,
    redirect,
    cache,
    referrerPolicy,
    referrer,
    integrity,
    keepalive,
  });
  return {
    ok: true,
    type: response.type as "basic" | "cors" | "opaque" | "opaqueredirect",
    status: response.status,
    redirected: response.redirected,
    headers: [...response.headers].filter(([name]) => !unrecordedResponseHeaders.has(name)),
    body: await response.text(),
    ...(action.readsHeader !== "" && { asked: headerOf(response, action.readsHeader) }),
  };
}

/** get() throws for what is no name of a header. */
function headerOf({ headers }: Response, name: string): string | null {
  try {
    return headers.get(name);
  } catch {
    return null;
  }
}
