import type { ActionOf } from "../../scenario/schema.ts";
import type { EmbeddedResult } from "../protocol/record.ts";
import { cssUrl } from "./css-url.ts";

/** Milliseconds between two looks. */
const pause = 20;

/**
 * No event tells of a CSS image, but text flows around the shape that it makes: with this threshold nothing of it counts, and the text
 * moves to the left edge as soon as the image is there.
 */
export async function loadShape({ url }: ActionOf<"element">): Promise<EmbeddedResult> {
  const around = document.createElement("div");
  const float = document.createElement("div");
  float.style.cssText = "float: left; width: 50px; height: 50px; shape-image-threshold: 1";
  float.style.setProperty("shape-outside", cssUrl(url));
  const word = document.createElement("span");
  word.textContent = "text";
  around.append(float, word);
  document.body.append(around);
  const edge = () => word.getBoundingClientRect().left - around.getBoundingClientRect().left;
  // Whoever waits for this stops waiting at some time; so does this, when the page is gone.
  while (edge() > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  return { ok: true, event: "load" };
}
