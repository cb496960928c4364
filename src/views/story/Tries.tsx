import { usePlayground } from "../../store/hooks.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { TryButtons } from "./TryButtons.tsx";

const OwnTries = lazyPart({
  name: (parts) => parts.ownTries,
  load: async () => (await import("./OwnTries.tsx")).OwnTries,
});

/** What the prose invites to try, or the author of a shared scenario. */
export function Tries() {
  const own = usePlayground(({ scenario }) => scenario.tries.length > 0);
  const tries = usePlayground((store) => store.tries);
  const told = usePlayground((store) => store.entry?.told);
  return own ? <OwnTries /> : <TryButtons tries={tries} told={told} />;
}
