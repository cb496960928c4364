import { usePlayground, usePlaygroundStore } from "../../store/hooks.ts";
import type { StepEvent } from "../../trace/events.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";
import { guessedPlaces } from "./guessed-places.ts";
import styles from "./ThisStep.module.css";

const spaces = ["public", "local", "loopback"] as const;

/** Where a guess by a host's name decided: lets the reader say where page and server stand. */
export function GuessedPlace({ event }: { readonly event: StepEvent }) {
  const words = useWords("stepDetails");
  const { addressSpaces } = useWords("trace");
  const scenario = usePlayground((s) => s.scenario);
  const { edit } = usePlaygroundStore().getState();
  return guessedPlaces(scenario, event).map(({ whose, path }) => (
    <p key={whose} className={styles.guess}>
      {words.standsIn[whose]}{" "}
      {spaces.map((space) => (
        <Button key={space} look="quiet" onClick={() => edit({ type: "set", path: [...path, "addressSpace"], value: space })}>
          {addressSpaces[space]}
        </Button>
      ))}
    </p>
  ));
}
