import { type ReactNode, useEffect } from "react";
import { loadCatalogue } from "../../content/loader.ts";
import type { Language } from "../../words/contract.ts";
import { Desk, type DeskContent } from "./Desk.tsx";
import { Taken } from "./Taken.tsx";
import { tabNamed, takes } from "./tabs.ts";

export interface Given extends Omit<DeskContent, "catalogue"> {
  readonly place: { readonly at: "desk" | "plan"; readonly written: string };
  /** What a task is solved with. */
  readonly inspector: ReactNode;
}

/** A teacher's desk, or a plan as a learner takes it. */
export function Classroom({ place, inspector, ...content }: Given & DeskContent) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place begins at its top
  useEffect(() => {
    // In new browsers it returns a promise, which is no clean-up.
    window.scrollTo(0, 0);
  }, [place]);
  if (place.at === "desk")
    return <Desk tab={tabNamed(place.written)} takes={takes(place.written)} inspector={inspector} {...content} />;
  return <Taken key={place.written} written={place.written} confusions={content.confusions} inspector={inspector} />;
}

/** The same with the library. */
export async function classroomIn(language: Language) {
  const catalogue = await loadCatalogue(language);
  return (props: Given) => <Classroom {...props} catalogue={catalogue} />;
}
