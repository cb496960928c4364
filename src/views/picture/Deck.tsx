import { ChevronDown, ChevronUp, Pause, Play, RotateCcw, SkipBack, SkipForward } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Scene } from "../../scene/score.ts";
import { scoreOf } from "../../scene/score-of.ts";
import { usePlayground } from "../../store/hooks.ts";
import { leaksOf } from "../../store/leaks.ts";
import { visibleText } from "../../text/visible-text.ts";
import { stopsOf } from "../../trace/stops.ts";
import { hostName } from "../../words/trace/names.ts";
import { endOf, endSigns, whatIsAsked } from "../ui/action-label.ts";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import { useCaption } from "./caption.ts";
import styles from "./Deck.module.css";
import { useMoment, usePlayer } from "./player.ts";

/** More requests than these have no chips: they are chosen by number. */
const mostChips = 6;

interface Props {
  /** Remarks about the run. */
  readonly children?: ReactNode;
  /** What would change what has come of it. */
  readonly change?: ReactNode;
  /** What goes through the run step by step; null: nothing does. `fineOpen`: it is open unless the reader closes it. */
  readonly fine: ReactNode;
  readonly fineOpen: boolean;
  /** `watched`: how a request ends is told once the run has been watched that far; else at once. */
  readonly ends?: "all" | "watched" | undefined;
}

/** Under the picture: its scenes, what is told of the one that is shown, and what moves it. */
export function Deck({ children, change, fine, fineOpen, ends = "all" }: Props) {
  const { deck } = useWords("scene");
  const caption = useCaption();
  const [toggled, setToggled] = useState(false);
  const steps = toggled !== fineOpen;
  return (
    <section id="deck" className={styles.deck} aria-label={deck.title}>
      <Requests ends={ends} />
      <Scenes />
      <div className={styles.talk}>
        <Transport />
        <div className={styles.say} aria-live="polite">
          <h3>
            <ScenarioText of={caption.head} />
          </h3>
          <p>
            <Text of={caption.text} />
          </p>
        </div>
        <div className={styles.aside}>
          {change}
          {children}
          {fine !== null && (
            <button type="button" className={styles.fine} aria-expanded={steps} onClick={() => setToggled(!toggled)}>
              {steps ? <ChevronUp aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
              {deck.steps}
            </button>
          )}
        </div>
      </div>
      {steps && <div className={styles.steps}>{fine}</div>}
    </section>
  );
}

function Transport() {
  const { deck } = useWords("scene");
  const player = usePlayer();
  const playing = usePlayground((state) => state.playing);
  const atRest = useMoment((now) => now.moment().action === 0 && now.moment().time <= 0);
  const atEnd = useMoment((now) => now.moment().time >= now.score().end - 1);
  const last = usePlayground(({ trace }) => trace.outcomes.length - 1);
  const action = useMoment((now) => now.moment().action);
  const over = atEnd && action >= last;
  const toggle = playing ? deck.pause : over ? deck.again : deck.play;
  const Icon = playing ? Pause : over ? RotateCcw : Play;
  return (
    <div className={styles.transport}>
      <button
        type="button"
        className={styles.round}
        aria-label={deck.back.name}
        title={deck.back.hint}
        disabled={atRest}
        onClick={player.back}
      >
        <SkipBack aria-hidden="true" />
      </button>
      <button
        type="button"
        className={`${styles.round} ${styles.main}`}
        aria-label={toggle.name}
        title={toggle.hint}
        onClick={player.toggle}
      >
        <Icon aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.round}
        aria-label={deck.next.name}
        title={deck.next.hint}
        disabled={over}
        onClick={player.next}
      >
        <SkipForward aria-hidden="true" />
      </button>
    </div>
  );
}

/** The scenes of the request under way: one tab stop, the arrows go between them. */
function Scenes() {
  const { deck, captions, gates } = useWords("scene");
  const player = usePlayer();
  const trace = usePlayground((state) => state.trace);
  const action = useMoment((now) => now.moment().action);
  const shown = useMoment((now) => now.scene());
  const hosts = usePlayground(({ scenario }) => scenario.hosts);
  const score = scoreOf(trace, action);
  const works = score.scenes.filter(({ kind }) => kind === "server").length;
  const nameOf = ({ kind, gate, host }: Scene) => {
    if (kind === "check" && gate) return gates[gate];
    // Where several work, one after the other, it says who.
    const worker = kind === "server" && works > 1 ? hosts.find(({ id }) => id === host) : undefined;
    return worker ? visibleText(hostName(worker)) : captions.names[kind];
  };
  return (
    <fieldset className={styles.scenes}>
      <legend className="visually-hidden">{deck.scenes}</legend>
      {score.scenes.map((scene, i) => (
        <button
          key={scene.start}
          type="button"
          className={styles.scene}
          tabIndex={i === Math.max(0, shown) ? 0 : -1}
          aria-current={i === shown ? "step" : undefined}
          data-past={i <= shown}
          data-closed={closes(scene)}
          onClick={() => player.watch(i)}
        >
          <i>{i + 1}</i>
          <span>{nameOf(scene)}</span>
          {closes(scene) && <em aria-hidden="true">✕</em>}
        </button>
      ))}
    </fieldset>
  );
}

const closes = ({ kind }: { readonly kind: string }) => kind === "check" || kind === "cancelled";

/** Tells of a request whether the run has been watched up to its end. */
function useWatched(): (action: number) => boolean {
  const trace = usePlayground((state) => state.trace);
  const cursor = usePlayground((state) => state.cursor);
  const [furthest, setFurthest] = useState(cursor);
  if (cursor > furthest) setFurthest(cursor);
  return (action) => {
    const { firstStop, stopTimes } = scoreOf(trace, action);
    return furthest >= (stopsOf(trace)[firstStop + stopTimes.length - 1] ?? trace.events.length);
  };
}

/** Which of several requests is watched, and how each of them ends. */
function Requests({ ends }: { readonly ends: "all" | "watched" }) {
  const { deck } = useWords("scene");
  const { sequence } = useWords("frame");
  const { things } = useWords("trace");
  const player = usePlayer();
  const scenario = usePlayground((state) => state.scenario);
  const outcomes = usePlayground(({ trace }) => trace.outcomes);
  const action = useMoment((now) => now.moment().action);
  const isWatched = useWatched();
  const leaks = usePlayground(leaksOf);
  if (outcomes.length < 2) return null;
  const requests = scenario.actions.slice(0, outcomes.length).map((one, i) => ({
    number: i + 1,
    label: whatIsAsked(one, scenario, things),
    end: ends === "all" || isWatched(i) ? endOf(outcomes[i], leaks.read.has(i) || leaks.done.has(i)) : "none",
  }));
  if (requests.length > mostChips)
    return (
      <div className={styles.requests}>
        <label className={styles.choose}>
          {deck.request}
          <select value={action} onChange={(event) => player.watchAction(Number(event.target.value))}>
            {requests.map(({ number, label, end }) => (
              <option key={number} value={number - 1}>
                {`${number}: ${visibleText(label)} ${endSigns[end]}`}
              </option>
            ))}
          </select>
        </label>
      </div>
    );
  return (
    <fieldset className={styles.requests}>
      <legend className="visually-hidden">{deck.requests}</legend>
      {requests.map(({ number, label, end }) => (
        <button
          key={number}
          type="button"
          className={styles.chip}
          aria-pressed={number - 1 === action}
          onClick={() => player.watchAction(number - 1)}
        >
          <b>{number}</b>
          <span className={styles.what}>
            <ScenarioText of={label} />
          </span>
          <span aria-hidden="true" data-end={end}>
            {endSigns[end]}
          </span>
          <span className="visually-hidden">{sequence.ends[end]}</span>
        </button>
      ))}
    </fieldset>
  );
}
