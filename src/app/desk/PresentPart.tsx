import { useEffect, useLayoutEffect, useState } from "react";
import type { ConfusionWords } from "../../content/lesson.ts";
import { mark } from "../../questions/ask.ts";
import { playedBy } from "../../scenario/played-by.ts";
import { StoreContext, usePlayground, usePlaygroundStore } from "../../store/hooks.ts";
import { BigOptions } from "../../views/desk/BigOptions.tsx";
import styles from "../../views/desk/Present.module.css";
import type { PresentKeys } from "../../views/desk/PresentFrame.tsx";
import { PicturePane } from "../../views/picture/PicturePane.tsx";
import { PlayerContext, usePlayer } from "../../views/picture/player.ts";
import { Prose } from "../../views/ui/Prose.tsx";
import { ScenarioText } from "../../views/ui/ScenarioText.tsx";
import { Text } from "../../views/ui/Text.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { askText, optionText } from "../../words/learn/question.ts";
import { fromBackticks } from "../../words/phrase.ts";
import { frames } from "../frames.ts";
import { useStageOf } from "../learn/use-lesson-store.ts";
import { BigCaption } from "./BigCaption.tsx";
import { heldAt } from "./hold.ts";
import type { PreparedPart, ReadyPart } from "./prepare.ts";
import type { PresentStage } from "./present-moments.ts";

interface Props {
  readonly keys: PresentKeys;
  readonly prepared: PreparedPart;
  readonly stage: PresentStage;
  readonly confusions: ConfusionWords;
  readonly hands: (option: string) => number;
  readonly onHands: (option: string, count: number) => void;
  /** On, or back; false: there is nothing more. */
  readonly onGo: (by: 1 | -1) => boolean;
}

/** One part on the big screen. */
export function PresentPart(props: Props) {
  const { prepared, keys, onGo } = props;
  const { presenting } = useWords("desk");
  useLayoutEffect(() => {
    if (prepared.ok) return;
    keys.next = () => void onGo(1);
    keys.back = () => void onGo(-1);
  });
  if (!prepared.ok)
    return (
      <>
        <h2 className={styles.ask}>
          <ScenarioText of={prepared.part.title} />
        </h2>
        <p className={styles.note}>{presenting.cannot}</p>
      </>
    );
  return <Staged {...props} ready={prepared} />;
}

function Staged(props: Props & { readonly ready: ReadyPart }) {
  const { ready } = props;
  const [played] = useState(() => playedBy(ready.scenario, ready.asked?.profile ?? ready.scenario.browser.profile));
  const stage = useStageOf(played, () => {});
  if (!stage) return null;
  return (
    <StoreContext value={stage.store}>
      <PlayerContext value={stage.player}>
        <Shown {...props} />
      </PlayerContext>
    </StoreContext>
  );
}

function Shown({ ready, stage, keys, confusions, hands, onHands, onGo }: Props & { readonly ready: ReadyPart }) {
  const said = { learn: useWords("learn"), trace: useWords("trace"), scene: useWords("scene") };
  const store = usePlaygroundStore();
  const player = usePlayer();
  const over = usePlayground((state) => !state.playing && state.cursor >= state.trace.events.length);
  const { part, scenario, asked } = ready;
  const { asks } = part;
  useEffect(() => {
    // It begins with the whole run; while it is asked about, nothing of what comes is there.
    const { runAnyway, seek } = store.getState();
    runAnyway();
    if (stage === "ask") {
      const held = heldAt(store.getState().trace, part.opens);
      store.setState({ trace: held, cursor: part.opens === undefined ? 0 : held.events.length, playing: false });
    } else if (stage === "answer" || frames.still()) seek(Number.POSITIVE_INFINITY);
    else {
      seek(0);
      if (!part.waits) store.getState().play();
    }
  }, [stage, store, part]);
  useLayoutEffect(() => {
    keys.next = () => {
      if (stage === "play" && !over) player.next();
      else onGo(1);
    };
    keys.back = () => void onGo(-1);
    keys.toggle = () => {
      if (stage === "ask") onGo(1);
      else player.toggle();
    };
  });
  const words = "ask" in asks ? asks.ask : "";
  const options =
    asked?.options.map(({ key, answer }) => ({
      ...{ key, text: optionText(said, answer, scenario), hands: hands(key) },
      right: stage === "answer" && asked.right.includes(key),
    })) ?? [];
  const belief = stage === "answer" && asked ? beliefOf(asked, hands) : undefined;
  const told = belief === undefined ? undefined : confusions[belief];
  return (
    <>
      <h2 className={styles.ask}>
        {words === "" && asked ? (
          <Text of={askText(said, asked.question, scenario)} />
        ) : (
          <Text of={words === "" ? [part.title] : fromBackticks(words)} />
        )}
      </h2>
      <div className={styles.body} data-alone={stage === "play" || options.length === 0}>
        <div className={styles.picture}>
          <PicturePane />
        </div>
        {stage === "play" && <BigCaption />}
        {stage !== "play" && options.length > 0 && (
          <div>
            <BigOptions options={options} counting={stage === "ask"} onHands={onHands} />
            {told && (
              <div className={styles.belief}>
                <p>
                  <strong>{`“${told.belief.replaceAll("`", "")}”`}</strong>
                </p>
                <Prose blocks={told.refutation} onScenario={() => {}} />
              </div>
            )}
          </div>
        )}
      </div>
    </>
  );
}

/** The belief behind the wrong answer that most hands went up for. */
function beliefOf(asked: NonNullable<ReadyPart["asked"]>, hands: (option: string) => number) {
  const wrong = asked.options
    .filter(({ key }) => !asked.right.includes(key) && hands(key) > 0)
    .toSorted((a, b) => hands(b.key) - hands(a.key));
  const [most] = wrong;
  return most && asked.choose === "one" ? mark(asked, [most.key]).beliefs[0] : undefined;
}
