import { useSyncExternalStore } from "react";
import { coursePage, deskPage, fixPage, isPlainName, practicePage } from "../scenario/library-id.ts";

/** Where the reader is beside the playground: in the course, at the desk, or at their own failure; null: in the playground. */
export type Place =
  | { readonly at: "course" }
  | { readonly at: "lesson" | "challenge"; readonly id: string }
  | { readonly at: "fix" }
  /** What a teacher makes for a class, and a plan. `written`: a tab of the desk (desk/tabs.ts), or the plan as the link holds it. */
  | { readonly at: "desk" | "plan"; readonly written: string }
  /** `written`: what the link calls the round; empty: today's. */
  | { readonly at: "practice"; readonly written: string }
  | null;

export const courseHash = `#${coursePage}`;
export const fixHash = `#${fixPage}`;
export const lessonHash = (id: string) => `#lesson/${id}`;
export const practiceHash = `#${practicePage}`;
/** A round that anybody can be given: the same questions for everybody. */
export const roundHash = (round: number) => `#${practicePage}/${round.toString(36)}`;
export const challengeHash = (id: string) => `#challenge/${id}`;
export const deskHash = `#${deskPage}`;

function placeIn(hash: string): Place {
  if (hash === courseHash) return { at: "course" };
  if (hash === fixHash) return { at: "fix" };
  const [, classroom, written = ""] = /^#(desk|plan)(?:\/(.*))?$/su.exec(hash) ?? [];
  if (classroom) return { at: classroom === "desk" ? classroom : "plan", written };
  if (hash === practiceHash || hash.startsWith(`${practiceHash}/`))
    return { at: "practice", written: hash.slice(practiceHash.length + 1) };
  const [, at, id = ""] = /^#(lesson|challenge)\/(.+)$/u.exec(hash) ?? [];
  return isPlainName(id) ? { at: at === "lesson" ? at : "challenge", id } : null;
}

/** Whether an address leads into the course or to Fix mine, and not to a scenario. */
export const isLearning = (hash: string): boolean => placeIn(hash) !== null;

/** What stood in the address before the course was opened. */
let before = "";

function subscribe(changed: () => void): () => void {
  const arrived = ({ oldURL, newURL }: HashChangeEvent) => {
    const [from, to] = [new URL(oldURL).hash, new URL(newURL).hash];
    if (isLearning(to) && !isLearning(from)) before = from;
  };
  window.addEventListener("hashchange", arrived);
  window.addEventListener("popstate", changed);
  return () => {
    window.removeEventListener("hashchange", arrived);
    window.removeEventListener("popstate", changed);
  };
}

/** The same object for as long as the address is the same. */
let known: { readonly hash: string; readonly place: Place } = { hash: "", place: null };

export function usePlace(): Place {
  return useSyncExternalStore(
    subscribe,
    () => {
      const { hash } = location;
      if (known.hash !== hash) known = { hash, place: placeIn(hash) };
      return known.place;
    },
    () => null,
  );
}

/** Back to what stood there before the course; to the playground's own beginning where the link led here at once. */
export const addressBefore = () => before || "#";
