import type { Goal } from "../../judge/goal.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { Text } from "../../views/ui/Text.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { goalText } from "../../words/desk/goal.ts";
import { fromBackticks } from "../../words/phrase.ts";
import { whoText } from "./who.ts";

/** What must happen and what must not, a line each. */
export function GoalLines({ goals, scenario }: { readonly goals: readonly Goal[]; readonly scenario: Scenario }) {
  const desk = useWords("desk");
  const { challenge } = useWords("learn");
  return goals.map((goal) => (
    <li key={goal.id}>
      <span>
        <Text of={whoText(challenge, goal.who, scenario)} />{" "}
        <strong>{goal.atLeast === undefined ? challenge.mustNot : challenge.must}</strong>{" "}
        <Text of={fromBackticks(goalText(desk, goal))} />
      </span>
    </li>
  ));
}
