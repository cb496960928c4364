import { noteProse } from "../../content/markdown.ts";
import { usePlayground } from "../../store/hooks.ts";
import { Prose } from "../ui/Prose.tsx";

/** What somebody has written beside their scenario. */
export function Note() {
  const note = usePlayground(({ scenario }) => scenario.note);
  const openLibrary = usePlayground((store) => store.openLibrary);
  return <Prose blocks={noteProse(note)} onScenario={(id) => void openLibrary(id)} />;
}
