import { lazyPart } from "../../views/ui/lazy-part.tsx";
import type { Given } from "./Classroom.tsx";

/** The desk and what is taken from it: fetched with the first of both. */
export const DeskPart = lazyPart<Given>({
  name: (parts) => parts.desk,
  words: ["desk", "sharing"],
  load: async (language) => (await import("./Classroom.tsx")).classroomIn(language),
});
