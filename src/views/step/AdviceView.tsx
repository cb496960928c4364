import type { Advice, Remedy } from "../../judge/remedies/remedy.ts";
import { usePlayground } from "../../store/hooks.ts";
import { outcomeTitle } from "../../words/trace/outcomes.ts";
import { Button } from "../ui/Button.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import boxStyles from "./Advice.module.css";
import { Changes } from "./Changes.tsx";
import styles from "./WhatWouldChangeIt.module.css";

/** What a search has come to. */
export function AdviceView({ advice, action }: { readonly advice: Advice; readonly action: number }) {
  const words = useWords("remedies");
  const { because, remedies, stranger, tried } = advice;
  switch (advice.kind) {
    case "none-wished":
      return null;
    case "rightly":
      return (
        <section className={boxStyles.box} data-tone="pass">
          <h4>{words.rightlyTitle}</h4>
          <p>
            <Text of={words.right[because ?? "injected"]} />
          </p>
        </section>
      );
    case "nothing-safe":
      return (
        <section className={boxStyles.box}>
          <h4>{words.nothingSafe}</h4>
          <p>
            <Text of={words.tried(tried)} />
          </p>
        </section>
      );
    case "remedies":
      return (
        <section className={boxStyles.box} data-tone={remedies.every(({ proof }) => proof.error !== null) ? undefined : "pass"}>
          <h4>{words.titles[advice.wish ?? "answer"]}</h4>
          {stranger !== null && (
            <p>
              <Text of={words.stranger(stranger)} />
            </p>
          )}
          <ul className={styles.remedies}>
            {remedies.map((remedy) => (
              <li key={JSON.stringify(remedy.edits)}>
                <Offer remedy={remedy} action={action} />
              </li>
            ))}
          </ul>
        </section>
      );
  }
}

function Offer({ remedy, action }: { readonly remedy: Remedy; readonly action: number }) {
  const words = useWords("remedies");
  const trace = useWords("trace");
  const apply = usePlayground((store) => store.applyRemedy);
  const hosts = usePlayground(({ scenario }) => scenario.hosts);
  const { outcome, error, outsiders, opens } = remedy.proof;
  const others = opens ? words.opens : outsiders.length === 0 ? words.nobodyElse : words.keepsOut(outsiders);
  return (
    <>
      <Changes changes={remedy.changes} hosts={hosts} />
      <Button onClick={() => apply(remedy, action)}>{words.apply}</Button>
      <p className={styles.proof}>
        <Text of={error === null ? words.proof(outcomeTitle(trace, outcome)) : words.stillAnError(error)} /> <Text of={others} />
      </p>
    </>
  );
}
