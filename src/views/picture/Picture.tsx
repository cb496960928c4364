import { useSyncExternalStore } from "react";
import type { Leaks } from "../../judge/leaks.ts";
import { pageOrigin } from "../../origins/page-origin.ts";
import type { PageSpec, Scenario } from "../../scenario/schema.ts";
import type { Cast } from "../../scene/cast.ts";
import { codeLines } from "../../scene/code-lines.ts";
import type { Layout } from "../../scene/layout/layout.ts";
import type { Score } from "../../scene/score.ts";
import { stillAt } from "../../scene/still.ts";
import { visibleText } from "../../text/visible-text.ts";
import { pageName } from "../../words/trace/names.ts";
import { useWords } from "../ui/use-words.ts";
import { Actor } from "./Actor.tsx";
import { Browser } from "./Browser.tsx";
import type { PictureClock } from "./clock.ts";
import { Gates } from "./Gates.tsx";
import { Effects, Hosts, NamesInFront } from "./Hosts.tsx";
import { Label } from "./Label.tsx";
import styles from "./picture.module.css";
import { Rails, Trails } from "./Rails.tsx";
import { Strips } from "./Strips.tsx";
import { slotSays } from "./slot.ts";

interface Props {
  readonly scenario: Scenario;
  readonly cast: Cast;
  readonly layout: Layout;
  readonly score: Score;
  readonly clock: PictureClock;
  /** What is told of it to whoever does not see it. */
  readonly name: string;
  /** How much larger than its measures it is drawn. */
  readonly scale?: number;
  /** The browser is chosen at its frame: its name is not written there. */
  readonly choosing?: boolean;
  /** What has come of the run, and must not have. */
  readonly leaks: Leaks;
}

/** Page, browser, gates, hosts and the messages between them, at one moment. A function of a score and a time. */
export function Picture({ scenario, cast, layout, score, clock, name, scale = 1, choosing = false, leaks }: Props) {
  const { picture } = useWords("scene");
  const words = useWords("trace");
  const scene = useWords("scene");
  // Everything but places and lengths changes with a beat, or where a strip comes or goes.
  useSyncExternalStore(
    clock.subscribe,
    () => momentOf(score, clock.time()),
    () => momentOf(score, clock.time()),
  );
  const time = clock.time();
  const still = stillAt(score, time);
  const action = scenario.actions[score.action];
  const by = score.by ?? cast.actors[0] ?? "browser";
  const client = by.startsWith("client:");
  const page = scenario.pages.find(({ id }) => by === `page:${id}`) ?? (client ? undefined : scenario.pages[0]);
  const injected = action !== undefined && action.kind !== "client" && (action.injected ?? false);
  const scripted = action === undefined || action.kind === "fetch" || action.kind === "xhr";
  const tabs = scenario.pages.filter(({ id }) => cast.actors.includes(`page:${id}`) || id === page?.id);
  const reads = leaks.read.has(score.action);
  const { wires } = layout;
  return (
    <svg
      className={styles.picture}
      viewBox={`-1 -1 ${layout.width + 2} ${layout.height + 2}`}
      width={(layout.width + 2) * scale}
      height={(layout.height + 2) * scale}
      role="img"
      aria-label={visibleText(name)}
    >
      <Browser
        layout={layout}
        tabs={tabs.map((one) => ({ id: one.id, name: pageName(one) }))}
        front={client ? null : (page?.id ?? null)}
        profile={words.profiles[scenario.browser.profile]}
        choosing={choosing}
      />
      <Hosts layout={layout} layers={still.layers} />
      <Rails layout={layout} />
      <Trails layout={layout} score={score} clock={clock} trails={still.trails} />
      <NamesInFront layout={layout} />
      <Effects layout={layout} effects={still.effects} leak={leaks.done.has(score.action)} />
      {wires && (
        <g className={styles.quiet}>
          <Label
            of={wires.out.width > 90 ? picture.request : "→"}
            x={wires.out.x + wires.out.width / 2}
            y={wires.out.y + 12}
            width={wires.out.width}
            size={12}
            align="middle"
          />
          <Label
            of={wires.in.width > 90 ? picture.response : "←"}
            x={wires.in.x + wires.in.width / 2}
            y={wires.in.y + 12}
            width={wires.in.width}
            size={12}
            align="middle"
          />
        </g>
      )}
      <Actor
        layout={layout}
        client={client}
        address={client ? by.slice("client:".length) : page ? originText(page) : ""}
        caption={client ? picture.types : injected ? picture.injected : scripted ? picture.script : picture.page}
        code={codeLines(action)}
        gets={client ? picture.prints : scripted ? picture.gets : picture.pageGets}
        slot={slotSays(scene, still.outcome, time > 0, reads)}
      />
      <g data-dim={client}>
        <Gates layout={layout} gates={still.gates} over={still.outcome !== null} leaks={reads} />
      </g>
      <Strips layout={layout} score={score} clock={clock} strips={still.strips} />
    </svg>
  );
}

/** Changes exactly where something changes that is no place: a beat, a strip that comes or goes, a move that begins. */
function momentOf({ action, beats, fades, moves }: Score, time: number): string {
  let count = 0;
  for (const { at } of beats) if (at <= time) count += 1;
  for (const { from, until } of fades) count += (from <= time ? 1 : 0) + (until <= time ? 1 : 0);
  for (const { from } of moves) if (from <= time) count += 1;
  return `${action} ${count} ${time > 0 ? 1 : 0}`;
}

/** The origin of a page as it is sent; where there is none to send, its address. */
function originText(page: PageSpec): string {
  const origin = pageOrigin(page);
  return origin === "null" && !page.sandboxed ? page.url : origin;
}
