import type { FailureContext, Initiator } from "../trace/failures.ts";

const elements: Readonly<Record<string, Initiator>> = { script: "script", style: "stylesheet", image: "img", font: "font" };

/** Of a preload consoles speak as of the element that it is for; with as=fetch there is none. */
export function askedAs({ api, request }: FailureContext): Initiator {
  return api === "preload" ? (elements[request?.destination ?? ""] ?? api) : api;
}
