import { useEffect, useState } from "react";
import { severityOf, shownIn } from "../../../lint/finding.ts";
import type { Proven } from "../../../lint/proven.ts";
import { sources } from "../../../lint/sources.ts";
import { usePlayground } from "../../../store/hooks.ts";
import { plain } from "../../../words/phrase.ts";
import { LongText } from "../../ui/LongText.tsx";
import { Text } from "../../ui/Text.tsx";
import { useWords } from "../../ui/use-words.ts";
import { SmallButton } from "../IconButton.tsx";
import styles from "../Inspector.module.css";
import lintStyles from "./Lint.module.css";

/** What is wrong with a server, whether or not somebody asks; the worst first. Nothing is shown where nothing is. */
export function Lint({ host }: { readonly host: number }) {
  const words = useWords("lint");
  const found = useFindings(host);
  if (found.length === 0) return null;
  return (
    <section className={styles.part} aria-label={words.title}>
      <h3 className={styles.heading}>
        {words.title} <small>{words.count(found.length)}</small>
      </h3>
      <ul className={lintStyles.findings}>
        {found.map((one) => (
          <li
            key={JSON.stringify([one.finding.code, one.finding.layer, one.finding.value])}
            data-severity={severityOf(one.finding)}
          >
            <Finding proven={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Finding({ proven: { finding, mends } }: { readonly proven: Proven }) {
  const words = useWords("lint");
  const edit = usePlayground((store) => store.edit);
  const openLibrary = usePlayground((store) => store.openLibrary);
  const from = usePlayground((store) => store.from);
  const { what, why } = words.says[finding.code];
  const apply = () => {
    for (const one of finding.edits) edit(one);
  };
  const title = what(finding.value);
  const shows = shownIn(finding);
  return (
    <>
      <p className={lintStyles.what}>
        <span className={lintStyles.severity}>{words.severities[severityOf(finding)]}</span>{" "}
        <Text
          of={title}
          value={(code) => (
            <code>
              <LongText of={code} most={120} />
            </code>
          )}
        />
      </p>
      <p className={styles.quiet}>
        <Text of={why} />
      </p>
      <p className={styles.row}>
        {mends && (
          <SmallButton aria-label={words.fixThis(plain(title))} title={words.played} onClick={apply}>
            {words.fix}
          </SmallButton>
        )}
        <a href={sources[finding.code]} target="_blank" rel="noopener" aria-label={words.sourceOf(plain(title))}>
          {words.source}
        </a>
        {from !== shows && <SmallButton onClick={() => void openLibrary(shows)}>{words.shownIn}</SmallButton>}
      </p>
    </>
  );
}

/** Of the last run; while it is looked for anew, what was found before stands. */
function useFindings(host: number): readonly Proven[] {
  const trace = usePlayground((store) => store.trace);
  const lint = usePlayground((store) => store.lint);
  const [found, setFound] = useState<readonly Proven[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another trace is looked at anew
  useEffect(() => {
    let wanted = true;
    lint(host).then(
      (proven) => wanted && setFound(proven),
      // The next run is looked at by itself.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [host, trace, lint]);
  return found;
}
