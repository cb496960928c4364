import { matches, type Work } from "../patterns/match.ts";
import type { TextTest } from "../trace/condition.ts";

/** Whether a text passes a test, with regard to case. In bounded time, whatever the pattern. */
export function passesTest(test: TextTest, value: string, subject: string, work?: Work): boolean {
  switch (test) {
    case "equals":
      return subject === value;
    case "begins":
      return subject.startsWith(value);
    case "ends":
      return subject.endsWith(value);
    case "contains":
      return subject.includes(value);
    case "matches":
      return matches(value, subject, work);
  }
}
