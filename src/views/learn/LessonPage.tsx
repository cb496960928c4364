import type { ReactNode } from "react";
import type { ProseBlock } from "../../content/prose.ts";
import { fromBackticks, type Phrase } from "../../words/phrase.ts";
import { Prose } from "../ui/Prose.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";

interface Link {
  readonly title: string;
  readonly href: string;
}

interface Props {
  readonly title: string;
  readonly at: number;
  readonly minutes: number;
  /** As people say it. */
  readonly belief: string;
  readonly problem: readonly ProseBlock[];
  readonly ask: Phrase;
  /** Where it is learnt. */
  readonly begin: string;
  readonly course: string;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
  /** The picture. */
  readonly children: ReactNode;
}

/** A lesson as it is found and read without a script: what it is about, as far as nothing is given away. */
export function LessonPage({ title, at, minutes, belief, problem, ask, begin, course, previous, next, children }: Props) {
  const { course: words, player } = useWords("learn");
  const { story } = useWords("frame");
  return (
    <>
      <p>
        <a href={course}>{words.title}</a> · {words.number(at, words.minutes(minutes))}
      </p>
      <h1>{title}</h1>
      {belief && (
        <p>
          {words.believe} “<Text of={fromBackticks(belief)} />”
        </p>
      )}
      <Prose blocks={problem} onScenario={() => {}} />
      {children}
      <p>
        <strong>
          <Text of={ask} />
        </strong>
      </p>
      <p>{player.closed}</p>
      <p>
        <a href={begin}>{words.open}</a>
      </p>
      <nav aria-label={story.readOn}>
        <ul>
          {previous && (
            <li>
              {story.previous}: <a href={previous.href}>{previous.title}</a>
            </li>
          )}
          {next && (
            <li>
              {story.next}: <a href={next.href}>{next.title}</a>
            </li>
          )}
        </ul>
      </nav>
    </>
  );
}
