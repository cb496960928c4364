import type { Outcome } from "../../trace/events.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { FormCall } from "../model/calls.ts";
import type { Page } from "../model/page.ts";
import { encodeForm, withQuery } from "./form-data.ts";
import { navigatedFrame } from "./frame.ts";
import { initiate } from "./initiate.ts";
import { navigationRequest } from "./navigation-request.ts";
import { mayNavigateWindow, navigatedWindow } from "./window.ts";

/** https://html.spec.whatwg.org/#form-submission-algorithm */
export function* submitForm(call: FormCall, page: Page, browser: Browser): Algorithm<Outcome> {
  const { method, target } = call;
  const refused = target === "frame" ? null : yield* mayNavigateWindow("form", target, call.url, page);
  if (refused !== null) return refused;
  const { body, contentType } = encodeForm(call);
  const given = navigationRequest({ api: "form", method, target }, page, browser.knobs);
  const request =
    method === "GET"
      ? yield* initiate(call.url, given, (url) => withQuery(url, call.fields))
      : yield* initiate(call.url, { ...given, body, headers: [["Content-Type", contentType]], contentTypeImplied: true });
  return target === "frame"
    ? yield* navigatedFrame(request, browser, "form", "navigated")
    : yield* navigatedWindow(request, browser, { initiator: "form", in: target, held: false });
}
