import type { NavigationTarget } from "../model/calls.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Page } from "../model/page.ts";
import { elementReferrer } from "../requests/referrer.ts";
import type { newRequest } from "../requests/request.ts";

interface Navigates {
  readonly api: "iframe" | "form" | "navigation";
  readonly method: string;
  readonly target: NavigationTarget;
  /** Empty: the page's. */
  readonly referrerPolicy?: string;
  readonly byUser?: boolean;
}

/** https://html.spec.whatwg.org/#create-navigation-params-by-fetching */
export function navigationRequest({ target, referrerPolicy = "", ...given }: Navigates, page: Page, knobs: Knobs) {
  return {
    ...given,
    client: page,
    destination: target === "frame" ? "iframe" : "document",
    mode: "navigate",
    credentials: "include",
    referrerPolicy,
    referrer: elementReferrer(page, knobs),
  } as const satisfies Parameters<typeof newRequest>[1];
}
