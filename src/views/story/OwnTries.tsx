import { useMemo } from "react";
import { ownTries } from "../../scenario/own-tries.ts";
import { usePlayground } from "../../store/hooks.ts";
import { startOfTries } from "../../store/start-of-tries.ts";
import { TryButtons } from "./TryButtons.tsx";

/** What the author of a scenario invites to try. Only what leaves a scenario is offered: it comes from a link. */
export function OwnTries() {
  const start = usePlayground(startOfTries);
  const tries = useMemo(() => ownTries(start), [start]);
  return <TryButtons tries={tries} />;
}
