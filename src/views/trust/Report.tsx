import type { ReactNode } from "react";
import type { CorpusMeasure, KnownDifference, TrustReport } from "../../trust/report.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import { byReason } from "./by-reason.ts";
import { Figures, Share } from "./Figures.tsx";
import styles from "./Trust.module.css";

export function Report({ report }: { readonly report: TrustReport }) {
  const { live, peers, notCovered, browsers } = useWords("trust");
  return (
    <>
      {(["random", "elements", "wide", "targeted", "further"] as const).map((name) => (
        <Corpus key={name} name={name} measures={report.corpora.filter(({ corpus }) => corpus === name)} />
      ))}
      <Part title={live.title} command="npm run live" how={live.how}>
        <Figures
          caption={live.caption}
          columns={["scenarios", "agreed", "notRun", "seed", "day"]}
          heads={live.heads}
          rows={report.live.map(({ kind, browser, version, scenarios, agreed, notRun, seed, measured }) => ({
            id: `${kind} ${browser} ${measured}`,
            who: <Who name={browsers[browser]} version={live.version({ version, kind })} />,
            cells: { scenarios, agreed: share(agreed, scenarios - notRun), notRun, seed: seed ?? "–", day: day(measured) },
          }))}
        />
        <p className={styles.quiet}>{live.note}</p>
      </Part>
      <Part title={peers.title} command="npm run peers" how={peers.how}>
        <Figures
          caption={peers.caption}
          columns={["verdict", "both"]}
          heads={peers.heads}
          rows={report.peers.map(({ name, version, api, cases, verdict, both }) => ({
            id: `${name} ${api}`,
            who: <Who name={name} version={peers.version({ version, api })} />,
            cells: { verdict: share(verdict, cases), both: share(both, cases) },
          }))}
        />
      </Part>
      <Known differences={report.knownDifferences} />
      <Part title={notCovered.title}>
        <ul className={styles.list}>
          {notCovered.list.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Part>
    </>
  );
}

/** Without names: these cases are in several files, and the command plays all that the project has. */
const commandOf = (name: CorpusMeasure["corpus"]) =>
  name === "further" || name === "targeted" ? "npm run truth" : `npm run truth -- tests/truth/corpus/${name}.json`;

function Corpus({ name, measures }: { readonly name: CorpusMeasure["corpus"]; readonly measures: readonly CorpusMeasure[] }) {
  const { recorded, browsers } = useWords("trust");
  return (
    <Part title={recorded.title(name)} command={commandOf(name)} how={recorded.how[name]}>
      <Figures
        caption={recorded.caption(name)}
        columns={["verdict", "both", "wireFull", "console"]}
        heads={recorded.heads}
        rows={measures.map(({ browser, version, cases, verdict, both, wireFull, console, consoleCases }) => ({
          id: browser,
          who: <Who name={browsers[browser]} version={version} />,
          cells: {
            verdict: share(verdict, cases),
            both: share(both, cases),
            wireFull: share(wireFull, cases),
            console: share(console, consoleCases),
          },
        }))}
      />
    </Part>
  );
}

const share = (count: number, of: number) => <Share count={count} of={of} />;

/** "2026-11-23": the day, as the reader's own zone does not matter here. */
const day = (measured: string) => new Date(measured).toISOString().slice(0, 10);

function Known({ differences }: { readonly differences: readonly KnownDifference[] }) {
  const { known, browsers } = useWords("trust");
  return (
    <Part title={known.title} how={known.how}>
      {differences.length === 0 ? (
        <p>{known.none}</p>
      ) : (
        <ul className={styles.list}>
          {byReason(differences).map(({ figure, reason, where }) => (
            <li key={`${figure} ${reason}`}>
              {sentence(reason)} {known.showsIn(figure)}
              {where.map(({ browser, ids }) => (
                <p key={browser} className={styles.quiet}>
                  <Text of={known.where({ browser: browsers[browser], ids })} />
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** The list of known differences writes its reasons without a capital and a full stop. */
const sentence = (reason: string) => `${reason.charAt(0).toUpperCase()}${reason.slice(1).replace(/\.$/u, "")}.`;

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
  const { report } = useWords("trust");
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      {how && <p>{how}</p>}
      {children}
      {command && (
        <p className={styles.quiet}>
          <Text of={report.measure(command)} />
        </p>
      )}
    </section>
  );
}
