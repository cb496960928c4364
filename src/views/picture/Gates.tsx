import { type GateId, stations } from "../../scene/gates.ts";
import type { GateBox, Layout } from "../../scene/layout/layout.ts";
import type { GateState } from "../../scene/score.ts";
import type { Still } from "../../scene/still.ts";
import { wrapped } from "../../scene/text-width.ts";
import { plain } from "../../words/phrase.ts";
import { gateSaysOf } from "../../words/scene/gate-says.ts";
import { useWords } from "../ui/use-words.ts";
import { Label } from "./Label.tsx";
import styles from "./picture.module.css";

/** A sign beside what a gate says, so that colour is never alone. */
const signs: Readonly<Record<GateState, string>> = {
  idle: "",
  asking: "?",
  open: "✓",
  noted: "·",
  hold: "‖",
  closed: "✕",
  skip: "–",
};

interface Props {
  readonly layout: Layout;
  readonly gates: Still["gates"];
  /** Whether everything has happened: what was not asked by now is not asked. */
  readonly over: boolean;
  /** Whether what passes here is read by somebody who must not. */
  readonly leaks: boolean;
}

/** Bars across a lane. Each stands once, where the message meets it. */
export function Gates({ layout, gates, over, leaks }: Props) {
  const leaking = leaks ? letsIn.find((id) => gates.get(id)?.state === "open") : undefined;
  return layout.gates.map((gate) => (
    <Gate
      key={gate.id}
      gate={gate}
      layout={layout}
      state={gates.get(gate.id) ?? (over ? notAsked : undefined)}
      leaks={gate.id === leaking}
    />
  ));
}

/** The gates that can let somebody read, the one that decides first. */
const letsIn: readonly GateId[] = ["cors", "exposure", "orb", "same-origin"];

const notAsked = { state: "skip", step: null } as const;

interface GateProps {
  readonly gate: GateBox;
  readonly layout: Layout;
  readonly state: ReturnType<Still["gates"]["get"]>;
  readonly leaks: boolean;
}

function Gate({ gate, layout, state: given, leaks }: GateProps) {
  const state = given?.state ?? "idle";
  const sign = leaks ? "!" : signs[state];
  const step = given?.step ?? null;
  const trace = useWords("trace");
  const scene = useWords("scene");
  const { label } = gate;
  const station = stations.has(gate.id) && state !== "closed";
  const said = leaks ? scene.gateSays.leak : gateSaysOf({ trace, scene }, state, step);
  const why = said.length === 0 ? "" : `${sign}\u00a0${plain(said)}`;
  const x = label.align === "start" ? label.x : label.align === "end" ? label.x + label.width : label.x + label.width / 2;
  // On a phone there is one line between the gate that holds and the one in the siding.
  const lines = layout.upright && gate.lane === "siding" ? 1 : 2;
  // Above its lane a label hangs on the lane, below it from the lane; beside it, in the middle.
  const shown = why === "" ? 0 : wrapped(why, label.width, 12, "sans", lines).length;
  const height = 15 + shown * 15;
  const top = layout.upright
    ? label.y + (label.height - height) / 2 + 12
    : gate.lane === "out"
      ? label.y + label.height - height + 10
      : gate.lane === "in"
        ? label.y + 12
        : label.y + (label.height - height) / 2 + 12;
  return (
    <g data-gate={gate.id} data-state={leaks ? "leak" : state} className={styles.gate}>
      <title>{scene.gateQuestions[gate.id]}</title>
      {leaks ? (
        <Leak gate={gate} upright={layout.upright} />
      ) : station ? (
        <Station gate={gate} upright={layout.upright} />
      ) : (
        <Bar gate={gate} upright={layout.upright} state={state} />
      )}
      <Label
        of={scene.gates[gate.id]}
        x={x}
        y={top}
        width={label.width}
        size={13}
        font="sans-bold"
        align={label.align}
        className={styles.gateName}
      />
      {why !== "" && (
        <Label
          sign={sign}
          of={said}
          x={x}
          y={top + 15}
          width={label.width}
          size={12}
          lines={lines}
          align={label.align}
          className={styles.why}
        />
      )}
    </g>
  );
}

function Bar({ gate, upright, state }: { readonly gate: GateBox; readonly upright: boolean; readonly state: GateState }) {
  const { x, y, half } = gate;
  const [from, to] = upright
    ? [
        { x: x - half, y },
        { x: x + half, y },
      ]
    : [
        { x, y: y - half },
        { x, y: y + half },
      ];
  const sign = state === "closed" ? "✕" : state === "hold" ? "‖" : null;
  return (
    <>
      {state === "asking" && <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} className={styles.halo} />}
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} className={styles.bar} />
      {[from, to].map((end) => (
        <circle key={`${end.x} ${end.y}`} cx={end.x} cy={end.y} r={3.5} className={styles.post} />
      ))}
      {sign && (
        <g>
          <circle cx={x} cy={y} r={12} className={styles.disc} />
          <text x={x} y={y + 5} fontSize={14} textAnchor="middle" data-font="sans-bold" className={styles.discSign}>
            {sign}
          </text>
        </g>
      )}
    </>
  );
}

/** Open, and should not be: square leaves, and a square sign beside the lane. */
function Leak({ gate, upright }: { readonly gate: GateBox; readonly upright: boolean }) {
  const { x, y, half } = gate;
  const leaves = upright
    ? [
        { x: x - half, y },
        { x: x + half, y },
      ]
    : [
        { x, y: y - half },
        { x, y: y + half },
      ];
  const box = upright ? { x: x + half - 22, y: y - 9 } : { x: x - 9, y: gate.lane === "in" ? y - half - 24 : y + half + 6 };
  return (
    <>
      {leaves.map((leaf) => (
        <rect key={`${leaf.x} ${leaf.y}`} x={leaf.x - 5.5} y={leaf.y - 5.5} width={11} height={11} className={styles.leaf} />
      ))}
      <rect {...box} width={18} height={18} className={styles.disc} />
      <text x={box.x + 9} y={box.y + 14} fontSize={14} textAnchor="middle" data-font="sans-bold" className={styles.discSign}>
        !
      </text>
    </>
  );
}

function Station({ gate, upright }: { readonly gate: GateBox; readonly upright: boolean }) {
  const { x, y, half } = gate;
  const long = half * 2 - 6;
  const box = upright
    ? { x: x - long / 2, y: y - 9, width: long, height: 18 }
    : { x: x - 9, y: y - long / 2, width: 18, height: long };
  return (
    <>
      <rect {...box} rx={9} className={styles.station} />
      <circle cx={x} cy={y} r={3} className={styles.post} />
    </>
  );
}
