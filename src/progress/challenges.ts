import * as v from "valibot";

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));

/** A scenario with more characters than these is not kept. */
const longestAttempt = 20_000;

/** How far one has got in a challenge. */
export const ChallengeProgressSchema = v.strictObject({
  /** Which phase is being worked on, from 0 on. */
  phase: count,
  /** What stands there: a scenario, as it is written in a file; null: as it begins. */
  attempt: v.nullable(v.pipe(v.string(), v.maxLength(longestAttempt))),
  /** How many hints were opened in this phase. */
  hints: count,
  /** When it was solved first; null: not yet. Milliseconds since 1970. */
  solved: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** The fewest changes with which its last phase was solved; null: it was not. */
  changes: v.nullable(count),
});

export type ChallengeProgress = v.InferOutput<typeof ChallengeProgressSchema>;
type All = Readonly<Record<string, ChallengeProgress>>;

export const notTried: ChallengeProgress = { phase: 0, attempt: null, hints: 0, solved: null, changes: null };

export const challengeIn = ({ challenges }: { readonly challenges: All }, id: string): ChallengeProgress =>
  challenges[id] ?? notTried;

function changed<P extends { readonly challenges: All }>(
  progress: P,
  id: string,
  change: (challenge: ChallengeProgress) => ChallengeProgress,
): P {
  return { ...progress, challenges: { ...progress.challenges, [id]: change(challengeIn(progress, id)) } };
}

/** What stands there now; null: as it begins. What is too long is left as it was. */
export function withAttempt<P extends { readonly challenges: All }>(progress: P, id: string, attempt: string | null): P {
  return attempt !== null && attempt.length > longestAttempt
    ? progress
    : changed(progress, id, (challenge) => ({ ...challenge, attempt }));
}

/** At least so many hints were opened. */
export function withHints<P extends { readonly challenges: All }>(progress: P, id: string, hints: number): P {
  return changed(progress, id, (challenge) => ({ ...challenge, hints: Math.max(hints, challenge.hints) }));
}

/** Another phase begins, or the same from its beginning. */
export function withPhase<P extends { readonly challenges: All }>(progress: P, id: string, phase: number): P {
  return changed(progress, id, (challenge) => ({ ...challenge, phase, attempt: null, hints: 0 }));
}

/** Its last phase is solved, with so many changes; what stands there stays. What was solved once stays solved. */
export function withSolved<P extends { readonly challenges: All }>(progress: P, id: string, changes: number, at: number): P {
  return changed(progress, id, (challenge) => ({
    ...challenge,
    phase: challenge.phase + 1,
    solved: challenge.solved ?? at,
    changes: Math.min(changes, challenge.changes ?? changes),
  }));
}

/** Of each challenge what is further; what stands there is one's own, as long as one has begun it. */
export function mergedChallenges(one: All, other: All): Record<string, ChallengeProgress> {
  const challenges = { ...one };
  for (const [id, theirs] of Object.entries(other)) {
    const own = challenges[id];
    const fewest = [own?.changes, theirs.changes].filter((changes) => typeof changes === "number");
    if (!own) challenges[id] = theirs;
    else
      challenges[id] = {
        ...(own.phase < theirs.phase ? theirs : own),
        solved: own.solved ?? theirs.solved,
        changes: fewest.length === 0 ? null : Math.min(...fewest),
      };
  }
  return challenges;
}
