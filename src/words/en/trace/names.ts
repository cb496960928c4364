import type { LayerSpec, ProfileName } from "../../../scenario/schema.ts";
import type { ActionName } from "../../trace/action-name.ts";
import { number } from "../grammar.ts";

/** What readers call the browsers; `webkit` is the engine of Safari. */
export const profiles: Record<ProfileName, string> = {
  chromium: "Chrome",
  firefox: "Firefox",
  webkit: "Safari",
  standard: "The Standard",
};

export const layers: Record<LayerSpec["kind"], string> = {
  cors: "CORS",
  auth: "Authentication",
  redirect: "Redirect",
  answer: "Early answer",
  cache: "Cache",
  handler: "Handler",
  forward: "Forward",
};

/** What a layer is there for, in one line. */
export const layerPurposes: Record<LayerSpec["kind"], string> = {
  cors: "Says which pages may read the answers",
  auth: "Lets nobody through without a cookie or a token",
  redirect: "Sends the caller to another URL",
  answer: "Answers certain requests itself: an error, a sign-in page, a refusal",
  cache: "Keeps answers and gives them to whoever asks next",
  handler: "Does the work and answers",
  forward: "Passes the request on to other servers",
};

/** In the middle of a sentence, but for a layer. */
export const names = {
  browser: "the browser",
  layer: "A layer",
  request: "a request",
  /** "fetch(), 2 of 3, 1.5 s later" */
  action: ({ starts, injected, place, wait }: ActionName) =>
    [
      starts,
      ...(injected ? ["from an injected script"] : []),
      ...(place ? [`${number(place.number)} of ${number(place.of)}`] : []),
      ...(wait > 0 ? [`${duration(wait)} later`] : []),
    ].join(", "),
};

/** "1.5 s", "2 min": time as people say it. */
function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return seconds >= 120 && seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
