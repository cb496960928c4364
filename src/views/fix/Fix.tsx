import { useCallback, useEffect, useRef, useState } from "react";
import { replacement, type WithoutSecrets, withoutSecrets } from "../../paste/secrets.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import { AdvisedCard } from "./Advised.tsx";
import { Causes } from "./Causes.tsx";
import { type FixDesk, type FixWork, type Found, type Given, nothingGiven } from "./desk.ts";
import { Entries } from "./Entries.tsx";
import { Examples } from "./Examples.tsx";
import styles from "./Fix.module.css";
import { Headline } from "./Headline.tsx";
import { NotCors } from "./NotCors.tsx";
import { PasteBox } from "./PasteBox.tsx";
import { Questions } from "./Questions.tsx";
import { Recognised } from "./Recognised.tsx";

interface Props {
  readonly desk: FixDesk;
  readonly work: FixWork;
}

/** What was replaced in the text, the text before that, and whether the reader wants them kept. */
interface Secrets {
  readonly replaced: WithoutSecrets["replaced"];
  readonly original: string;
  readonly kept: boolean;
}

const noSecrets: Secrets = { replaced: {}, original: "", kept: false };

/** Milliseconds without a key before what is typed is played. */
const pause = 250;

/** A reader's own failure: what was pasted, what is recognised in it, and what could have led to it. */
export function Fix({ desk, work }: Props) {
  const { recognised, working } = useWords("fix");
  const [given, setGiven] = useState<Given>(desk.kept ?? nothingGiven);
  const [found, setFound] = useState<Found | null>(null);
  const [busy, setBusy] = useState(false);
  const [secrets, setSecrets] = useState(noSecrets);
  const asked = useRef(0);

  const give = useCallback(
    (next: Given) => {
      desk.kept = next;
      setGiven(next);
    },
    [desk],
  );

  useEffect(() => {
    const mine = ++asked.current;
    const isWanted = () => mine === asked.current;
    if (given.text.trim() === "" && given.file === null) {
      setFound(null);
      setBusy(false);
      return;
    }
    setBusy(true);
    const timer = setTimeout(async () => {
      const next = await work.find(given, isWanted);
      if (next === null || !isWanted()) return;
      setFound(next);
      setBusy(false);
    }, pause);
    return () => {
      clearTimeout(timer);
      asked.current++;
    };
  }, [given, work]);

  const take = (text: string) => {
    const keeps = secrets.kept && text !== "";
    const clean = keeps ? { text, replaced: {} } : withoutSecrets(text);
    const isNew = Object.keys(clean.replaced).length > 0;
    // What was replaced before is told of for as long as it stands there.
    const still = text.includes(replacement) || keeps;
    setSecrets(isNew ? { replaced: clean.replaced, original: text, kept: false } : still ? secrets : noSecrets);
    give({ ...nothingGiven, text: clean.text });
  };
  const keep = () => {
    setSecrets({ ...noSecrets, kept: true });
    give({ ...nothingGiven, text: secrets.original });
  };

  const diagnosis = found?.diagnosis ?? null;
  const isEmpty = given.text.trim() === "" && given.file === null;
  return (
    <main className={styles.page}>
      <Headline diagnosis={diagnosis} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <PasteBox given={given} work={work} onText={take} onFile={(file) => give({ ...nothingGiven, file })} />
          {found && <Recognised found={found} replaced={secrets.replaced} onKeep={keep} />}
        </div>
        <div className={styles.column} aria-busy={busy}>
          {isEmpty && <Examples onTry={take} />}
          {busy && !found && <p role="status">{working}</p>}
          {found?.reading.har && (
            <Entries entries={found.reading.har} entry={found.entry} onChoose={(entry) => give({ ...given, entry, told: {} })} />
          )}
          {found && !diagnosis && found.advised.length === 0 && !isEmpty && !found.reading.har && (
            <p className={styles.card}>
              <Text of={recognised.nothing} />
            </p>
          )}
          {diagnosis && (
            <>
              {diagnosis.ask.length > 0 && (
                <Questions ask={diagnosis.ask} told={given.told} onTold={(told) => give({ ...given, told })} />
              )}
              <Causes diagnosis={diagnosis} onOpen={(scenario, tab) => void work.open(scenario, tab).then(desk.opened)} />
              {diagnosis.notCors && <NotCors diagnosis={diagnosis} />}
            </>
          )}
          {found && found.advised.length > 0 && (
            <AdvisedCard
              advised={found.advised}
              listed={found.reading.listed}
              isYours={diagnosis?.candidates[0] !== undefined}
              onOpen={(scenario) => void work.open(scenario).then(desk.opened)}
            />
          )}
        </div>
      </div>
    </main>
  );
}
