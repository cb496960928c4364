import { useEffect } from "react";
import styles from "../../views/desk/Handout.module.css";
import { Button } from "../../views/ui/Button.tsx";
import { ScenarioText } from "../../views/ui/ScenarioText.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { HandoutAnswer } from "./HandoutAnswer.tsx";
import { HandoutPart } from "./HandoutPart.tsx";
import type { PreparedPlan } from "./prepare.ts";
import { deskTabHash } from "./tabs.ts";

/** A plan on paper: its questions with room to write, and the answers on a page of their own. */
export function Handout({ prepared: { plan, parts } }: { readonly prepared: PreparedPlan }) {
  const { handout, making } = useWords("desk");
  useLightOnPaper();
  const ready = parts.flatMap((part, at) => (part.ok ? [{ part, at }] : []));
  return (
    <main className={styles.handout}>
      <div className={styles.tools}>
        <Button look="primary" onClick={() => window.print()}>
          {handout.print}
        </Button>
        <a href={deskTabHash("share")}>{handout.back}</a>
        <p>{handout.hint}</p>
      </div>
      <header className={styles.top}>
        <h2>
          <ScenarioText of={plan.title || making.untitled} />
        </h2>
        <p>{handout.name}</p>
      </header>
      {ready.map(({ part, at }) => (
        <HandoutPart key={at} ready={part} at={at} />
      ))}
      <section className={styles.answers} aria-label={handout.answers}>
        <h2>{handout.answers}</h2>
        {ready.map(({ part, at }) => (
          <HandoutAnswer key={at} ready={part} at={at} />
        ))}
      </section>
    </main>
  );
}

/** Paper is white, whatever the screen is. */
function useLightOnPaper() {
  useEffect(() => {
    const { dataset } = document.documentElement;
    let before: string | undefined;
    const light = () => {
      before = dataset["theme"];
      dataset["theme"] = "light";
    };
    const back = () => {
      if (before === undefined) delete dataset["theme"];
      else dataset["theme"] = before;
    };
    window.addEventListener("beforeprint", light);
    window.addEventListener("afterprint", back);
    return () => {
      window.removeEventListener("beforeprint", light);
      window.removeEventListener("afterprint", back);
    };
  }, []);
}
