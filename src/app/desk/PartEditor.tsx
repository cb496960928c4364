import { type ReactNode, useState } from "react";
import type { Catalogue } from "../../content/entry.ts";
import type { ConfusionWords } from "../../content/lesson.ts";
import type { Asks, Part } from "../../plans/plan.ts";
import { setsBetween } from "../../plans/situation.ts";
import { usePlaygroundStore } from "../../store/hooks.ts";
import styles from "../../views/desk/Desk.module.css";
import { PartForm } from "../../views/desk/PartForm.tsx";
import { scenesOf } from "../../views/desk/scenes.ts";
import { Troubles } from "../../views/desk/Troubles.tsx";
import lesson from "../../views/learn/Lesson.module.css";
import { Button } from "../../views/ui/Button.tsx";
import { useDictionary, useWords } from "../../views/ui/use-words.ts";
import type { Words } from "../../words/contract.ts";
import { offeredIn } from "./offers.ts";
import { PartPreview } from "./PartPreview.tsx";
import { openInPlayground, situationFromPlayground } from "./playground.ts";
import type { PreparedPart, ReadyPart } from "./prepare.ts";
import { QuestionEditor } from "./QuestionEditor.tsx";
import { TaskEditor } from "./TaskEditor.tsx";
import { TaskPart } from "./TaskPart.tsx";

interface Props {
  readonly part: Part;
  readonly at: number;
  /** Undefined: it is being played. */
  readonly prepared: PreparedPart | undefined;
  /** What cannot work in it. */
  readonly troubles: readonly string[];
  readonly catalogue: Catalogue;
  readonly confusions: ConfusionWords;
  readonly inspector: ReactNode;
  readonly onChange: (part: Part) => void;
}

/** The form of a part, what cannot work in it, and how a learner sees it. */
export function PartEditor({ part, at, prepared, troubles, catalogue, confusions, inspector, onChange }: Props) {
  const words = { desk: useWords("desk"), scene: useWords("scene"), trace: useWords("trace") };
  const { making } = words.desk;
  const { language } = useDictionary();
  const store = usePlaygroundStore();
  const [solving, setSolving] = useState(false);
  const ready = prepared?.ok ? prepared : undefined;
  const scenes = ready ? scenesOf(words, ready.scenario, ready.situation.traces[ready.scenario.browser.profile]) : [];
  const { asks } = part;
  if (solving && ready && asks.kind === "task")
    return (
      <div className={styles.solving}>
        <TaskPart
          ready={ready}
          asks={asks}
          inspector={inspector}
          onScenario={() => {}}
          end={({ scenario, reached }) => (
            <div className={reached ? lesson.met : styles.row}>
              <Button
                look={reached ? "primary" : "plain"}
                onClick={() => {
                  const best = setsBetween(ready.scenario, scenario);
                  onChange({ ...part, asks: best === null ? asks : { ...asks, best } });
                  setSolving(false);
                }}
              >
                {making.keepSolution}
              </Button>
              <Button onClick={() => setSolving(false)}>{making.backToForm}</Button>
            </div>
          )}
        />
      </div>
    );
  return (
    <>
      <div className={styles.form}>
        {troubles.length > 0 && <Troubles troubles={[{ part: at, texts: troubles }]} />}
        <PartForm
          part={part}
          at={at}
          from={fromText(words.desk, part, catalogue)}
          scenes={scenes}
          onChange={onChange}
          onKind={(kind) => onChange({ ...part, asks: asksOf(kind, ready) })}
          onToPlayground={() => ready && void openInPlayground(ready.scenario)}
          onFromPlayground={() =>
            void situationFromPlayground(store, language).then((situation) => {
              if (!situation) return;
              // What was a place in the other run is none in this one.
              const { opens: _, ...rest } = part;
              onChange({ ...rest, situation });
            })
          }
        >
          {asks.kind === "question" && (
            <QuestionEditor
              asks={asks}
              ready={ready}
              confusions={confusions}
              onChange={(next) => onChange({ ...part, asks: next })}
            />
          )}
          {asks.kind === "task" && ready && (
            <TaskEditor
              asks={asks}
              scenario={ready.scenario}
              onChange={(next) => onChange({ ...part, asks: next })}
              onSolve={() => setSolving(true)}
            />
          )}
        </PartForm>
      </div>
      {ready && <PartPreview key={JSON.stringify(part.situation)} part={part} ready={ready} />}
    </>
  );
}

function fromText({ making }: Words["desk"], { situation }: Part, { entries }: Catalogue): string {
  if ("scenario" in situation) return making.ofOwn;
  const title = entries.find(({ id }) => id === situation.of)?.title ?? situation.of;
  return making.ofLibrary(title, situation.sets?.length ?? 0);
}

/** What is asked in another way, as far as the situation lets one. */
function asksOf(kind: Asks["kind"], ready: ReadyPart | undefined): Asks {
  if (kind === "task") return { kind, ask: "", goals: [], hints: [] };
  if (kind === "look") return { kind };
  const first = ready && offeredIn(ready.situation)[0];
  return { kind, question: first?.question ?? { kind: "script", action: 0 }, ask: "", tries: 1 };
}
