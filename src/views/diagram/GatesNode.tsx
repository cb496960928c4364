import { usePicture } from "../../store/hooks.ts";
import type { Gate } from "../../trace/steps.ts";
import { stepWords } from "../../words/trace/steps.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./nodes.module.css";
import { useInspect } from "./use-inspect.ts";

/** The browser's own checks, from the page to the wire. Each stands open, closed, or has not been asked. */
export function GatesNode({ data }: { readonly data: { readonly shown: readonly Gate[] } }) {
  return (
    <div className={styles.gates}>
      {data.shown.map((gate) => (
        <GateBar key={gate} gate={gate} />
      ))}
    </div>
  );
}

function GateBar({ gate }: { readonly gate: Gate }) {
  const { diagram } = useWords("frame");
  const words = useWords("trace");
  const state = usePicture(({ gates }) => gates[gate]);
  const active = usePicture(({ event }) => event?.type === "step" && event.step.gate === gate);
  const inspect = useInspect("browser", { kind: "node", node: "browser" });
  const shown = state?.state ?? "idle";
  return (
    <button
      type="button"
      className={`nopan ${styles.gate}`}
      data-state={shown}
      data-active={active}
      title={words.gateQuestions[gate]}
      onClick={inspect}
    >
      <GateSign state={shown} />
      <span className={styles.gateText}>
        <span className={styles.gateName}>
          {words.gateNames[gate]}
          <span className="visually-hidden">{diagram.gateIs(diagram.gates[shown])}</span>
        </span>
        <span className={styles.gateWhy}>{state ? <Text of={stepWords(words, state.step).title} look="bare" /> : "—"}</span>
      </span>
    </button>
  );
}

/** The barrier itself: across the way when closed, raised when open. Shape says it, colour repeats it. */
function GateSign({ state }: { readonly state: "idle" | "noted" | "open" | "closed" }) {
  return (
    <svg className={styles.sign} viewBox="0 0 28 28" aria-hidden="true" fill="none" strokeLinecap="round" strokeWidth="2.5">
      <path d="M6 4v20" className={styles.post} />
      {state === "closed" && <path d="M6 14h18M13 9l8 10M21 9l-8 10" className={styles.bar} />}
      {state === "open" && <path d="M6 22L16 5M15 17l3.5 4L25 12" className={styles.bar} />}
      {state === "noted" && <path d="M6 22L16 5" className={styles.bar} />}
      {state === "idle" && <path d="M6 14h18" className={styles.bar} strokeDasharray="1 5" />}
    </svg>
  );
}
