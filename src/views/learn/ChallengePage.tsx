import type { ReactNode } from "react";
import type { Level } from "../../content/challenge-schema.ts";
import type { ProseBlock } from "../../content/prose.ts";
import { fromBackticks } from "../../words/phrase.ts";
import { Prose } from "../ui/Prose.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";

interface Link {
  readonly title: string;
  readonly href: string;
}

interface Props {
  readonly title: string;
  readonly level: Level;
  readonly story: readonly ProseBlock[];
  readonly task: string;
  /** Between `backticks` stands code. */
  readonly must: readonly string[];
  /** Where it is worked on. */
  readonly begin: string;
  readonly list: string;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
  /** The picture. */
  readonly children: ReactNode;
}

/** A challenge as it is found and read without a script: the task, and what comes of it at first. */
export function ChallengePage({ title, level, story, task, must, begin, list, previous, next, children }: Props) {
  const { challenge, course } = useWords("learn");
  const { story: frame } = useWords("frame");
  return (
    <>
      <p>
        <a href={list}>{challenge.title}</a> · {challenge.place(level)}
      </p>
      <h1>{title}</h1>
      <Prose blocks={story} onScenario={() => {}} />
      <p>
        <strong>
          <Text of={fromBackticks(task)} />
        </strong>
      </p>
      <ul>
        {must.map((line) => (
          <li key={line}>
            <Text of={fromBackticks(line)} />
          </li>
        ))}
      </ul>
      {children}
      <p>
        <a href={begin}>{course.open}</a>
      </p>
      <nav aria-label={frame.readOn}>
        <ul>
          {previous && (
            <li>
              {frame.previous}: <a href={previous.href}>{previous.title}</a>
            </li>
          )}
          {next && (
            <li>
              {frame.next}: <a href={next.href}>{next.title}</a>
            </li>
          )}
        </ul>
      </nav>
    </>
  );
}
