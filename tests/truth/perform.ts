import { sendBeacon } from "../../src/engine/elements/beacon.ts";
import { openEventSource } from "../../src/engine/elements/event-source.ts";
import { submitForm } from "../../src/engine/elements/form.ts";
import { loadFrame } from "../../src/engine/elements/frame.ts";
import { loadElement } from "../../src/engine/elements/load-element.ts";
import { fetchMethod } from "../../src/engine/fetching/fetch-method.ts";
import type { Algorithm } from "../../src/engine/model/algorithm.ts";
import type { Browser } from "../../src/engine/model/browser.ts";
import type { Page } from "../../src/engine/model/page.ts";
import { xhrSend } from "../../src/engine/xhr/send.ts";
import type { Outcome } from "../../src/trace/events.ts";
import type { Call } from "./calls.ts";

/** One action of a case, as the engine's algorithm for it. */
export function perform(call: Call, page: Page, browser: Browser): Algorithm<Outcome> {
  switch (call.kind) {
    case "fetch":
      return fetchMethod(call, page, browser);
    case "xhr":
      return xhrSend(call, page, browser);
    case "eventsource":
      return openEventSource(call, page, browser);
    case "form":
      return submitForm(call, page, browser);
    case "iframe":
      return loadFrame(call, page, browser);
    case "beacon":
      return sendBeacon(call, page, browser);
    case "element":
      return loadElement(call, page, browser);
  }
}
