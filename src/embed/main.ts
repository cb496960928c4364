import "./embed.css";
import { startRun } from "../run/run-under-way.ts";
import { furtherSlices } from "../run/slices.ts";
import { defaultRule, needsPublicSuffixList } from "../run/world.ts";
import { decodeLink } from "../scenario/link.ts";
import { visibleText } from "../text/visible-text.ts";
import { html } from "./dom.ts";
import { headOf, showStill } from "./frame.ts";
import { restingWords } from "./words.ts";

const { embed } = restingWords;

const clock = { now: () => performance.now(), pause: () => new Promise<void>((resolve) => setTimeout(resolve)) };

/** Which address is shown: another one may come while it is played. */
let turn = 0;

/** Heavier than all the rest, and only for scenarios with hosts that exist. Where it does not come, the last label of a host counts alone. */
const suffixes = () =>
  import("../public-suffixes/list.ts").then(
    ({ publicSuffixList }) => publicSuffixList,
    () => defaultRule,
  );

/** Shows what the frame's own address holds. Nothing is read besides, and nothing is kept. */
async function show(root: HTMLElement): Promise<void> {
  turn += 1;
  const own = turn;
  root.onkeydown = null;
  const whole = `../${location.hash}`;
  const say = (text: string) => root.replaceChildren(headOf("", whole), html("p", { class: "message", role: "status" }, text));
  const link = await decodeLink(location.hash);
  if (own !== turn) return;
  if (link.kind !== "scenario") return say({ empty: embed.none, library: embed.ofLibrary, bad: embed.bad }[link.kind]);
  const { scenario, stop } = link;
  document.title = `${visibleText(scenario.title) || embed.untitled} · ${embed.product}`;
  say(embed.running);
  const run = startRun(scenario, needsPublicSuffixList(scenario) ? await suffixes() : defaultRule);
  if (!(await furtherSlices(run, clock, () => own === turn))) return;
  showStill(root, { scenario, trace: run.trace, stop, whole: whole });
}

const root = document.getElementById("embed");
if (root) {
  addEventListener("hashchange", () => void show(root));
  void show(root);
}
