import type { Challenge, ChallengeEntry } from "../content/challenge.ts";
import { loadChallenge, loadChallenges } from "../content/challenge-loader.ts";
import { original } from "../content/told-in.ts";
import { ChallengePage } from "../views/learn/ChallengePage.tsx";
import { ShareCard } from "../views/picture/ShareCard.tsx";
import { StillOnPaper } from "../views/picture/StillOnPaper.tsx";
import { createDictionary, type Dictionary } from "../words/dictionary.ts";
import { en } from "../words/en/index.ts";
import { fromBackticks, plain } from "../words/phrase.ts";
import { whoOf } from "./learn/challenge/who.ts";
import { challengePageOf } from "./learn-page.ts";
import { drawn, type PrintedPage } from "./print-drawn.tsx";

/** Every challenge, in the order of the list: its task, what is to come of it, and what comes of it at first. */
export async function printChallenges(): Promise<readonly PrintedPage[]> {
  const dictionary = createDictionary(en);
  await dictionary.load("frame", "trace", "scene", "learn");
  const { entries } = await loadChallenges(original);
  const printed: PrintedPage[] = [];
  for (const [i, entry] of entries.entries()) {
    const challenge = await loadChallenge(entry.id, original);
    if (!challenge) throw new Error(`The list has ${entry.id}, and there is no such challenge.`);
    printed.push(await print(challenge, entry, { previous: entries[i - 1], next: entries[i + 1] }, dictionary));
  }
  return printed;
}

interface Around {
  readonly previous: ChallengeEntry | undefined;
  readonly next: ChallengeEntry | undefined;
}

async function print(
  { id, title, phases }: Challenge,
  { level }: ChallengeEntry,
  around: Around,
  dictionary: Dictionary,
): Promise<PrintedPage> {
  const [phase] = phases;
  if (!phase) throw new Error(`${id} has no phase.`);
  const { challenge: said } = dictionary.of("learn");
  const { task, story, goals } = phase.words;
  const within = await drawn(dictionary, phase.start, { id, title, run: true });
  const must = phase.goals.map((goal) =>
    said.inOneLine(plain(whoOf(said, goal, phase.start).who), goal.atLeast !== undefined, goals[goal.id] ?? goal.id),
  );
  return {
    ...{ id, at: challengePageOf(id) },
    title: dictionary.of("frame").page.title(title),
    description: plain(fromBackticks(task)),
    html: (root) =>
      within(
        root,
        <ChallengePage
          {...{ title, level, story, task, must }}
          begin={`${root}#challenge/${id}`}
          list={`${root}challenges/`}
          previous={linked(root, around.previous)}
          next={linked(root, around.next)}
        >
          <StillOnPaper />
        </ChallengePage>,
      ),
    card: () => within("", <ShareCard title={title} question={plain(fromBackticks(task))} />),
  };
}

const linked = (root: string, entry: ChallengeEntry | undefined) =>
  entry && { title: entry.title, href: root + challengePageOf(entry.id) };
