import { visibleText } from "../text/visible-text.ts";
import { type Phrase, plain } from "../words/phrase.ts";
import { html, own } from "./dom.ts";
import type { Frame, Given } from "./parts.ts";
import { placeOf, rest, storyOf } from "./story.ts";
import { restingWords } from "./words.ts";

const { embed, scene } = restingWords;

/** Tells the story in a frame, a scene at each press. Not `pressed`: the still stands where the link says, and waits. */
export function tell({ root, say, start, draw }: Frame, { scenario, trace, stop }: Given, pressed: boolean): void {
  const story = storyOf(scenario, trace);
  const last = story.length;
  // 0: at rest; the scenes follow.
  let place = stop === null || stop === "begin" || stop === 0 ? 0 : placeOf(story, trace, stop) + 1;

  const caption = html("p");
  const verdict = html("p", { class: "verdict" });
  const back = html("button", { type: "button", "aria-label": embed.back, title: embed.back }, "◁");
  const next = html("button", { type: "button" });
  const count = html("span", { class: "count" });

  const show = (to: number) => {
    place = Math.max(0, Math.min(last, to));
    const told = story[place - 1];
    draw(told ?? null, told ? scene.picture.named(place, last, told.head) : scene.picture.atRest);
    const { head, text } = told ?? rest;
    caption.replaceChildren(html("b", {}, own(visibleText(head))), " ", ...spoken(text));
    const outcome = told?.outcome;
    verdict.hidden = !outcome;
    if (outcome) {
      verdict.dataset["blocked"] = String(outcome.blocked);
      verdict.replaceChildren(`${outcome.blocked ? "✕" : "✓"} `, ...spoken(outcome.says));
    }
    count.textContent = embed.place(place, last);
    // Not disabled: the focus would be lost with it.
    back.setAttribute("aria-disabled", String(place === 0));
    const over = place === last;
    next.textContent = over ? "↺" : "▷";
    next.title = over ? embed.again : embed.next;
    next.setAttribute("aria-label", next.title);
  };
  const onward = () => show(place === last ? 0 : place + 1);
  back.addEventListener("click", () => show(place - 1));
  next.addEventListener("click", onward);

  const keys = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): number | undefined =>
    ctrlKey || metaKey || altKey ? undefined : { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: last }[key];
  const begin = () => {
    start.replaceWith(html("span", { class: "steps" }, back, next, count));
    onward();
    next.focus();
    // Heard while something in the frame has the focus; without one keys are for the page around it, which may scroll by them.
    root.onkeydown = (event) => {
      const to = keys(event);
      if (event.key === "Escape" && document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (to === undefined) return;
      event.preventDefault();
      show(to);
    };
  };
  say.replaceChildren(caption, verdict);
  if (pressed) begin();
  else show(place);
}

/** A phrase with its values as code. */
const spoken = (phrase: Phrase): readonly (Node | string)[] =>
  phrase.map((part) => (typeof part === "string" ? own(plain([part])) : html("code", {}, own(plain([part])))));
