import { countablesOf, openableOf } from "../../plans/offers.ts";
import type { AsksOf } from "../../plans/plan.ts";
import type { Opening } from "../../scenario/locks.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { type Openable, TaskFields } from "../../views/desk/TaskFields.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import type { Words } from "../../words/contract.ts";
import { goalText } from "../../words/desk/goal.ts";
import type { Phrase } from "../../words/phrase.ts";
import { hostName, pageName } from "../../words/trace/names.ts";
import { whoText } from "./who.ts";

interface Props {
  readonly asks: AsksOf<"task">;
  readonly scenario: Scenario;
  readonly onChange: (asks: AsksOf<"task">) => void;
  readonly onSolve: () => void;
}

/** A task: its goals from what the scenario can do, and what of it is left open. */
export function TaskEditor({ asks, scenario, onChange, onSolve }: Props) {
  const desk = useWords("desk");
  const { challenge } = useWords("learn");
  return (
    <TaskFields
      asks={asks}
      countables={countablesOf(scenario).map((countable) => ({
        countable,
        who: whoText(challenge, countable.who, scenario),
        text: goalText(desk, countable),
      }))}
      openable={openableOf(scenario).map((opening) => ({
        opening: opening as Openable,
        name: openingName(desk, opening, scenario),
      }))}
      solution={asks.best?.length ?? null}
      onChange={onChange}
      onSolve={onSolve}
    />
  );
}

function openingName({ making }: Words["desk"], { at: [part, i] }: Opening, { hosts, actions, pages }: Scenario): Phrase {
  const index = Number(i);
  const [host, action, page] = [hosts[index], actions[index], pages[index]];
  if (part === "hosts" && host) return making.openOf.host(hostName(host));
  if (part === "actions" && action) return making.openOf.action(index + 1, action.url);
  if (part === "pages" && page) return making.openOf.page(pageName(page));
  return making.openOf.browser;
}
