import type { AnyStep } from "../../trace/steps.ts";
import type { Words } from "../../words/contract.ts";
import type { ToldElsewhere, ValueName } from "../../words/trace/values.ts";
import { LongText } from "../ui/LongText.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./ThisStep.module.css";

/** Shown by a picture or by the sentence already. */
const elsewhere: ReadonlySet<string> = new Set<ToldElsewhere>([
  "page",
  "of",
  "because",
  "needed",
  "hit",
  "why",
  "value",
  "opened",
  "young",
  "handed",
]);

/** The values that the step weighed, as they are. */
export function ValueTable({ step }: { readonly step: AnyStep }) {
  const words = useWords("stepDetails");
  const rows = Object.entries(step.values).flatMap(([name, value]): [string, string][] => {
    if (elsewhere.has(name)) return [];
    const text = textOf(words, value);
    return text === null ? [] : [[words.values[name as ValueName], text]];
  });
  if (rows.length === 0) return null;
  return (
    <table className={styles.values}>
      <caption className="visually-hidden">{words.valuesOf}</caption>
      <tbody>
        {rows.map(([label, text]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <code>
                <LongText of={text} />
              </code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Null: not worth a row. */
function textOf(words: Words["stepDetails"], value: unknown): string | null {
  if (value === null) return words.absent;
  if (value === undefined) return null;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.length && value.every((item) => typeof item === "string") ? value.join(", ") : null;
  return null;
}
