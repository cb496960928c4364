import { Undo2 } from "lucide-react";
import { useRef, useState } from "react";
import { whyMissing } from "../../parts/missing.ts";
import type { Edit } from "../../scenario/edits.ts";
import { usePicture, usePlayground, usePlaygroundStore } from "../../store/hooks.ts";
import type { Required } from "../../store/state.ts";
import { failureWords } from "../../words/trace/steps.ts";
import { Button } from "../ui/Button.tsx";
import { Missing } from "../ui/Missing.tsx";
import { Text } from "../ui/Text.tsx";
import { useFocusNext } from "../ui/use-focus-next.ts";
import { useWords } from "../ui/use-words.ts";
import { AnswerTable } from "./AnswerTable.tsx";
import styles from "./Requirements.module.css";
import { TicketButton } from "./TicketButton.tsx";
import { type Shown, useRequired } from "./use-required.ts";

/** All that answers must say for the request under way: what is needed, what is said, and a press that has it said. */
export function Requirements() {
  const words = useWords("requirements");
  const actions = usePlayground((store) => store.scenario.actions);
  const action = Math.max(
    0,
    usePicture((picture) => picture.action),
  );
  const kind = actions[action]?.kind;
  return (
    <section className={styles.requirements} aria-labelledby="requirements-title">
      <h2 id="requirements-title" className={styles.title}>
        {words.title}
      </h2>
      {kind === undefined || kind === "client" ? (
        <p>
          <Text of={kind === undefined ? words.nothing.none : words.nothing.client} />
        </p>
      ) : (
        <OfAction key={action} action={action} />
      )}
    </section>
  );
}

function OfAction({ action }: { readonly action: number }) {
  const { parts } = useWords("frame");
  const shown = useRequired(action);
  if (shown.error !== null) return <Missing name={parts.requirements} why={whyMissing(shown.error)} again={shown.again} />;
  return shown.required ? <Lists required={shown.required} fixes={shown.fixes} /> : null;
}

function Lists({ required: { action, list }, fixes }: { readonly required: Required } & Pick<Shown, "fixes">) {
  const words = useWords("requirements");
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext(root);
  const store = usePlaygroundStore();
  const [applied, setApplied] = useState<object | null>(null);
  const canUndo = usePlayground(({ scenario }) => scenario === applied);
  const missing = list.rows.filter(({ state }) => state !== "said").length;
  const apply = (edits: readonly Edit[]) => {
    focusNext("[data-apply]", "[data-head]");
    store.getState().haveSaid(edits, action);
    setApplied(store.getState().scenario);
  };
  const first = list.rows.find(({ state }) => state !== "said") ?? null;
  return (
    <div ref={root} className={styles.lists}>
      <Why list={list} />
      {list.rows.length > 0 && (
        <>
          <p className={styles.lead}>
            <Text of={words.lead} />
          </p>
          <div className={styles.head} data-head tabIndex={-1}>
            <p role="status" className={styles.count} data-tone={missing === 0 ? "pass" : "block"}>
              <span aria-hidden="true">{missing === 0 ? "✓" : "✕"}</span> {missing === 0 ? words.allSaid : words.missing(missing)}
            </p>
            {canUndo && (
              <Button onClick={() => store.getState().undo()}>
                <Undo2 aria-hidden="true" />
                {words.undo}
              </Button>
            )}
            <ApplyAll missing={missing} fixes={fixes} onApply={apply} />
          </div>
        </>
      )}
      <div>
        <TicketButton action={action} list={list} />
      </div>
      {list.answers.map((answer) => (
        <AnswerTable key={`${answer.of} ${answer.nth}`} answer={answer} blocking={first} fixes={fixes} onApply={apply} />
      ))}
    </div>
  );
}

function ApplyAll({
  missing,
  fixes,
  onApply,
}: { readonly missing: number; readonly onApply: (edits: readonly Edit[]) => void } & Pick<Shown, "fixes">) {
  const words = useWords("requirements");
  if (missing === 0) return null;
  if (fixes === null) return <p className={styles.quiet}>{words.searching}</p>;
  const { all } = fixes;
  if (all === null) return <p className={styles.quiet}>{words.noAll}</p>;
  return (
    <Button look="primary" data-apply onClick={() => onApply(all)}>
      {words.applyAll(missing)}
    </Button>
  );
}

/** Why nothing is demanded, or what stops the request whatever is said. */
function Why({ list: { because, stoppedBy } }: Pick<Required, "list">) {
  const words = useWords("requirements");
  const trace = useWords("trace");
  if (because === null && stoppedBy === null) return null;
  const stopped =
    stoppedBy === null
      ? null
      : typeof stoppedBy === "string"
        ? words.stops[stoppedBy]
        : words.stopped(failureWords(trace, stoppedBy).title);
  return (
    <p className={styles.why}>
      <Text of={stopped ?? words.nothing[because ?? "not-asked"]} />
    </p>
  );
}
