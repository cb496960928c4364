import type { ReactNode } from "react";
import type { CorpusMeasure, KnownDifference, TrustReport } from "../../trust/report.ts";
import { useWords } from "../ui/use-words.ts";
import { Figures, Share } from "./Figures.tsx";
import styles from "./Trust.module.css";
import { browserName, byReason, corpusNames, day, figureNames, howRecorded, liveNames, notCovered, sentence } from "./words.ts";

export function Report({ report: { corpora, live, knownDifferences, peers } }: { readonly report: TrustReport }) {
  const words = useWords("trace");
  return (
    <>
      {(["random", "elements", "further"] as const).map((name) => (
        <Corpus key={name} name={name} measures={corpora.filter(({ corpus }) => corpus === name)} />
      ))}
      <Part
        title="Live, against real browsers"
        command="npm run live"
        how="Each scenario is played by a real browser against real servers on the tester’s machine, and by the playground. They agree if script sees the same and the same requests arrive."
      >
        <Figures
          caption="Scenarios played by real browsers"
          heads={["Browser", "Scenarios", "Agreed", "Not run", "Seed", "Day"]}
          rows={live.map(({ kind, browser, version, scenarios, agreed, notRun, seed, measured }) => ({
            id: `${kind} ${browser} ${measured}`,
            who: <Who name={browserName(words, browser)} version={`${version}, ${liveNames[kind]}`} />,
            cells: [scenarios, share(agreed, scenarios - notRun), notRun, seed ?? "–", day(measured)],
          }))}
        />
        <p className={styles.quiet}>A scenario that could not be run never counts as agreement.</p>
      </Part>
      <Part
        title="For scale: other programs"
        command="npm run peers"
        how="Two libraries that also play fetch() or XMLHttpRequest, on the recorded cases, held against Chromium’s recording."
      >
        <Figures
          caption="Other programs on the recorded cases"
          heads={["Program", "Same verdict", "Same for script and servers"]}
          rows={peers.map(({ name, version, api, cases, verdict, both }) => ({
            id: `${name} ${api}`,
            who: <Who name={name} version={`${version}, ${api === "fetch" ? "fetch()" : "XMLHttpRequest"}`} />,
            cells: [share(verdict, cases), share(both, cases)],
          }))}
        />
      </Part>
      <Known differences={knownDifferences} />
      <Part title="Not covered">
        <ul className={styles.list}>
          {notCovered.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Part>
    </>
  );
}

/** Without names: the further cases are in several files, and the command plays all that the project has. */
const commandOf = (name: CorpusMeasure["corpus"]) =>
  name === "further" ? "npm run truth" : `npm run truth -- tests/truth/corpus/${name}.json`;

function Corpus({ name, measures }: { readonly name: CorpusMeasure["corpus"]; readonly measures: readonly CorpusMeasure[] }) {
  const words = useWords("trace");
  return (
    <Part title={`Recorded: ${corpusNames[name]}`} command={commandOf(name)} how={howRecorded[name]}>
      <Figures
        caption={`Recorded cases: ${corpusNames[name]}`}
        heads={["Browser", "Same verdict", "Same for script and servers", "Same in every header", "Same console"]}
        rows={measures.map(({ browser, version, cases, verdict, both, wireFull, console, consoleCases }) => ({
          id: browser,
          who: <Who name={browserName(words, browser)} version={version} />,
          cells: [share(verdict, cases), share(both, cases), share(wireFull, cases), share(console, consoleCases)],
        }))}
      />
    </Part>
  );
}

const share = (count: number, of: number) => <Share count={count} of={of} />;

function Known({ differences }: { readonly differences: readonly KnownDifference[] }) {
  const words = useWords("trace");
  return (
    <Part title="Known differences" how="Where the playground is known to say something else than the browser, and why.">
      {differences.length === 0 ? (
        <p>None in the cases above.</p>
      ) : (
        <ul className={styles.list}>
          {byReason(differences).map(({ figure, reason, where }) => (
            <li key={`${figure} ${reason}`}>
              {sentence(reason)} It shows in {figureNames[figure]}.
              {where.map(({ browser, ids }) => (
                <p key={browser} className={styles.quiet}>
                  {browserName(words, browser)}: <code>{ids.join(", ")}</code>
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Who({ name, version }: { readonly name: string; readonly version: string }) {
  return (
    <>
      <b>{name}</b> <span className={styles.quiet}>{version}</span>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly how?: string;
  /** What prints these figures anew. */
  readonly command?: string;
  readonly children: ReactNode;
}

function Part({ title, how, command, children }: PartProps) {
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      {how && <p>{how}</p>}
      {children}
      {command && (
        <p className={styles.quiet}>
          Measure it yourself: <code>{command}</code>
        </p>
      )}
    </section>
  );
}
