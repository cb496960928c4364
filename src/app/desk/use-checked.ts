import { useEffect, useState } from "react";
import type { Plan } from "../../plans/plan.ts";
import { readPart } from "../../plans/read.ts";
import type { Trouble } from "../../plans/trouble.ts";
import { leanPart } from "../../plans/written.ts";
import { useWords } from "../../views/ui/use-words.ts";
import type { Words } from "../../words/contract.ts";
import { noSituationText, troubleText } from "../../words/desk/trouble.ts";
import { checkPlan } from "./check.ts";
import type { PreparedPart, PreparedPlan } from "./prepare.ts";
import { usePrepared } from "./use-prepared.ts";

export interface Checked {
  readonly prepared: PreparedPlan | null;
  /** By part, where something cannot work: what, in sentences. Null: it is being played. */
  readonly troubles: readonly { readonly part: number; readonly texts: readonly string[] }[] | null;
}

/** A plan played as learners would, and what cannot work in it. */
export function useChecked(plan: Plan): Checked {
  const words = { desk: useWords("desk"), learn: useWords("learn"), trace: useWords("trace") };
  const prepared = usePrepared(plan);
  const [found, setFound] = useState<{ readonly of: PreparedPlan; readonly troubles: readonly (readonly Trouble[])[] } | null>(
    null,
  );
  useEffect(() => {
    if (!prepared) return;
    let wanted = true;
    void checkPlan(prepared).then((troubles) => wanted && setFound({ of: prepared, troubles }));
    return () => {
      wanted = false;
    };
  }, [prepared]);
  if (!prepared || found?.of !== prepared || prepared.plan !== plan) return { prepared, troubles: null };
  const troubles = prepared.parts.flatMap((part, i) => {
    const texts = textsOf(words, part, i, found.troubles[i] ?? []);
    return texts.length > 0 ? [{ part: i, texts }] : [];
  });
  return { prepared, troubles };
}

function textsOf(
  words: Pick<Words, "desk" | "learn" | "trace">,
  prepared: PreparedPart,
  at: number,
  troubles: readonly Trouble[],
): readonly string[] {
  const { part } = prepared;
  const read = readPart(leanPart(part), at);
  const { troubles: said } = words.desk;
  const asWritten =
    "code" in read
      ? [
          `${said.where(at, read.path)} ${said.read[read.code]} ${
            read.limit !== undefined && read.code.startsWith("too-") ? said.limit(read.given, read.limit) : ""
          }`.trim(),
        ]
      : [];
  if (!prepared.ok)
    return [...asWritten, noSituationText(words.desk, prepared.why, "of" in part.situation ? part.situation.of : "")];
  return [...asWritten, ...troubles.map((trouble) => troubleText(words, trouble))];
}
