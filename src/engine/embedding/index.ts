import type { Embedding } from "../browser.ts";
import { sendBeacon } from "./beacon.ts";
import { openEventSource } from "./event-source.ts";
import { loadFrame, submitForm } from "./frame.ts";
import { loadElement } from "./load-element.ts";

/** Everything a page can do besides fetch() and XMLHttpRequest. */
export const embedding: Embedding = { loadElement, openEventSource, submitForm, loadFrame, sendBeacon };
