import { planLimits } from "../../plans/limits.ts";
import { type Countable, type Wanted, wantedOf, withWanted } from "../../plans/offers.ts";
import type { AsksOf } from "../../plans/plan.ts";
import { fromBackticks, type Phrase, plain } from "../../words/phrase.ts";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Choice.tsx";
import { PressOne } from "../ui/PressOne.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Desk.module.css";
import { TextField } from "./TextField.tsx";

type Task = AsksOf<"task">;
export type Openable = NonNullable<Task["open"]>[number];

interface Props {
  readonly asks: Task;
  /** What can be asked for, with whom it is about. */
  readonly countables: readonly { readonly countable: Countable; readonly who: Phrase; readonly text: string }[];
  readonly openable: readonly { readonly opening: Openable; readonly name: Phrase }[];
  /** How many changes the solution makes; null: there is none. */
  readonly solution: number | null;
  readonly onChange: (asks: Task) => void;
  readonly onSolve: () => void;
}

const wanted: readonly Wanted[] = ["must", "must-not", "free"];

/** What is to be reached, what may be changed for it, and how it is solved. */
export function TaskFields({ asks, countables, openable, solution, onChange, onSolve }: Props) {
  const { making } = useWords("desk");
  const isOpen = (opening: Openable) => asks.open?.some(({ at }) => at.join() === opening.at.join()) ?? true;
  const toggle = (opening: Openable) => {
    const open = openable.flatMap((one) => (isOpen(one.opening) !== (one.opening === opening) ? [one.opening] : []));
    if (open.length > 0) onChange({ ...asks, open });
  };
  const chooseAll = (id: "all" | "some") => {
    const { open: _, ...rest } = asks;
    onChange(id === "all" ? rest : { ...rest, open: openable.map(({ opening }) => opening) });
  };
  return (
    <>
      <TextField
        label={making.taskWords}
        value={asks.ask}
        limit={planLimits.ask}
        onChange={(ask) => onChange({ ...asks, ask })}
      />
      <table className={styles.goals}>
        <caption>{making.goals}</caption>
        <thead>
          <tr>
            <th scope="col">{making.goal}</th>
            <th scope="col">{making.wanted.title}</th>
          </tr>
        </thead>
        <tbody>
          {countables.map(({ countable, who, text }) => (
            <tr key={countable.id}>
              <th scope="row">
                <Text of={[...who, ": "]} />
                <Text of={fromBackticks(text)} />
              </th>
              <td>
                <label htmlFor={`goal-${countable.id}`} className="visually-hidden">
                  {making.wantedOf(`${plain(who)}: ${text.replaceAll("`", "")}`)}
                </label>
                <Choice
                  control={{ id: `goal-${countable.id}` }}
                  value={wantedOf(asks.goals, countable)}
                  options={wanted.map((value) => ({ value, title: making.wanted[value] }))}
                  onChoose={(value) => onChange({ ...asks, goals: withWanted(asks.goals, countable, value) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <PressOne
          title={making.open}
          options={[
            { id: "all", name: making.openAll },
            { id: "some", name: making.openSome },
          ]}
          chosen={asks.open ? "some" : "all"}
          onChoose={chooseAll}
        />
        {asks.open && (
          <div className={styles.ticks}>
            {openable.map(({ opening, name }) => (
              <label key={opening.at.join()} className={styles.tick}>
                <input type="checkbox" checked={isOpen(opening)} onChange={() => toggle(opening)} />
                <span>
                  <Text of={name} />
                </span>
              </label>
            ))}
          </div>
        )}
      </div>
      <div className={styles.situation}>
        <h4>{making.solution}</h4>
        <p>{solution === null ? making.noSolution : making.solutionIs(solution)}</p>
        <p>
          <Button look={solution === null ? "primary" : "plain"} onClick={onSolve}>
            {solution === null ? making.solve : making.solveAgain}
          </Button>
        </p>
      </div>
      {Array.from({ length: planLimits.hints }, (_, i) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: three places
          key={i}
          label={making.hint(i + 1)}
          value={asks.hints[i] ?? ""}
          limit={planLimits.hint}
          onChange={(hint) => {
            const hints = Array.from({ length: planLimits.hints }, (_, at) => (at === i ? hint : (asks.hints[at] ?? "")));
            onChange({ ...asks, hints: hints.slice(0, hints.findLastIndex((one) => one !== "") + 1) });
          }}
        />
      ))}
    </>
  );
}
