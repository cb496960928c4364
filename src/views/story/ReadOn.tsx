import { usePlayground } from "../../store/hooks.ts";
import { useForeign } from "../ui/foreign.tsx";
import { inPlace, useScenarioPage } from "../ui/site.ts";
import { useWords } from "../ui/use-words.ts";
import styles from "./ReadOn.module.css";

/** To the scenario before and the one after, in the order of reading; each has a page of its own. */
export function ReadOn() {
  const { story } = useWords("frame");
  const neighbours = usePlayground((store) => store.neighbours);
  const openLibrary = usePlayground((store) => store.openLibrary);
  const foreign = useForeign(usePlayground((store) => store.entry?.told));
  const pageOf = useScenarioPage();
  if (!neighbours) return null;
  return (
    <nav className={styles.readOn} aria-label={story.readOn}>
      {(["previous", "next"] as const).map((side) => {
        const named = neighbours[side];
        return (
          named && (
            <a
              key={side}
              rel={side === "next" ? "next" : "prev"}
              data-side={side}
              href={pageOf(named.id)}
              onClick={inPlace(() => void openLibrary(named.id))}
            >
              <span>{story[side]}</span> <b lang={foreign}>{named.title}</b>
            </a>
          )
        );
      })}
    </nav>
  );
}
