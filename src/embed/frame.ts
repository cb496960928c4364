import { visibleText } from "../text/visible-text.ts";
import { html, own } from "./dom.ts";
import type { Frame, Given } from "./parts.ts";
import { atRest, type Drawn, drawPicture } from "./picture.ts";
import { restingWords } from "./words.ts";

const { embed, scene } = restingWords;

/** The head of a frame, whatever is in it. */
export function headOf(title: string, whole: string): HTMLElement {
  const link = html("a", { href: whole, target: "_blank", rel: "noopener", title: embed.wholeHint }, embed.whole, " ↗");
  return html("header", {}, html("strong", {}, own(visibleText(title) || embed.untitled)), link);
}

/** A still until somebody presses; the scenes come then. */
export function showStill(root: HTMLElement, given: Given): void {
  const { scenario, trace, stop, whole } = given;
  const stage = html("div", { class: "stage" });
  const start = html("button", { type: "button", class: "start" }, embed.start);
  const say = html("div", { class: "say", "aria-live": "polite" }, html("p", {}, own(visibleText(scenario.question))));
  root.replaceChildren(headOf(scenario.title, whole), stage, html("footer", {}, start, say));

  let shown: readonly [drawn: Drawn | null, name: string] = [null, scene.picture.atRest];
  const paint = () => {
    const room = { width: stage.clientWidth - 16, height: stage.clientHeight - 16 };
    // Another address has taken its place, or nobody sees the frame yet.
    if (room.width <= 0) return;
    drawPicture(stage, scenario, trace, shown[0] ?? atRest(trace), shown[1], room);
  };
  const draw: Frame["draw"] = (...next) => {
    shown = next;
    paint();
  };
  new ResizeObserver(paint).observe(stage);

  const tell = (pressed: boolean) =>
    import("./telling.ts").then(
      (part) => part.tell({ root, say, start, draw }, given, pressed),
      () => say.replaceChildren(embed.notLoaded),
    );
  start.addEventListener("click", () => void tell(true));
  if (stop !== null && stop !== "begin" && stop !== 0) void tell(false);
}
