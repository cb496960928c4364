import type { Path } from "../../../scenario/paths.ts";
import type { Words } from "../../../words/contract.ts";

type Places = Words["board"]["ask"]["places"];

/** "2 requests, 1 upstream": where an origin is named. */
export function placesIn(words: Places, paths: readonly Path[]): string {
  const counts = new Map<keyof Places, number>();
  for (const path of paths) {
    const place = placeOf(path);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].map(([place, count]) => words[place](count)).join(", ");
}

function placeOf(path: Path): keyof Places {
  const [list, , field] = path;
  if (list === "actions") return field === "url" ? "requests" : "others";
  if (list === "pages") return field === "url" ? "pages" : "others";
  if (field === "origins") return "hosts";
  if (path.includes("upstreams")) return "upstreams";
  return ["actual", "preflight", "origins", "rules"].some((part) => path.includes(part)) ? "lists" : "others";
}
