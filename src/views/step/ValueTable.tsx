import type { AnyStep } from "../../trace/steps.ts";
import { LongText } from "../ui/LongText.tsx";
import styles from "./ThisStep.module.css";

/** Shown by a picture or by the sentence already. */
const elsewhere = new Set(["page", "of", "because", "needed", "hit", "why", "value"]);

/** The values that the step weighed, as they are. */
export function ValueTable({ step }: { readonly step: AnyStep }) {
  const rows = Object.entries(step.values).flatMap(([name, value]): [string, string][] => {
    if (elsewhere.has(name)) return [];
    const text = textOf(value);
    return text === null ? [] : [[labelOf(name), text]];
  });
  if (rows.length === 0) return null;
  return (
    <table className={styles.values}>
      <caption className="visually-hidden">Values of this step</caption>
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
function textOf(value: unknown): string | null {
  if (value === null) return "absent";
  if (value === undefined) return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.length && value.every((item) => typeof item === "string") ? value.join(", ") : null;
  return null;
}

const headerNames: Readonly<Record<string, string>> = {
  allowOrigin: "Access-Control-Allow-Origin",
  allowCredentials: "Access-Control-Allow-Credentials",
  origin: "Origin",
  url: "URL",
  tainting: "response tainting",
  forced: "forced by script",
  asked: "Access-Control-Max-Age",
  cap: "browser's limit",
};

function labelOf(name: string): string {
  return headerNames[name] ?? name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}
