import type { Difference } from "../../scenario/differences.ts";
import type { Path } from "../../scenario/paths.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { Words } from "../../words/contract.ts";
import { hostName, pageName } from "../../words/trace/names.ts";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Challenge.module.css";

interface Props {
  readonly of: readonly Difference[];
  readonly before: Scenario;
  readonly after: Scenario;
}

/** What differs between two scenarios, as the lines of a difference. */
export function Changes({ of, before, after }: Props) {
  const { challenge } = useWords("learn");
  const trace = useWords("trace");
  return (
    <ul className={styles.changes}>
      {of.map((one) => {
        const [where, field] = placeOf(trace, challenge, one.path, one.kind === "removed" ? before : after);
        return (
          <li key={`${one.kind} ${one.path.join(".")}`}>
            <p>
              <Text of={[where]} />
            </p>
            {one.kind === "moved" && (
              <p data-sign="~">
                <Text of={challenge.moved(one.from + 1, Number(one.path.at(-1)) + 1)} look="mono" />
              </p>
            )}
            {(one.kind === "changed" || one.kind === "removed") && (
              <Line sign="−" field={listOf(one, field)} value={one.before} />
            )}
            {(one.kind === "changed" || one.kind === "added") && <Line sign="+" field={listOf(one, field)} value={one.after} />}
          </li>
        );
      })}
    </ul>
  );
}

/** Of what came or went, the list is named and not its place there. */
const listOf = ({ kind }: Difference, field: string) => (kind === "changed" ? field : field.replace(/\.\d+$/u, ""));

function Line({ sign, field, value }: { readonly sign: string; readonly field: string; readonly value: unknown }) {
  return (
    <pre data-sign={sign}>
      <code>
        <ScenarioText dir="ltr" lines="many" of={`${sign} ${field === "" ? "" : `${field}: `}${written(value)}`} />
      </code>
    </pre>
  );
}

/** Where it stands, in words, and the field in it as it is written. */
function placeOf(
  trace: Words["trace"],
  challenge: Words["learn"]["challenge"],
  path: Path,
  scenario: Scenario,
): readonly [where: string, field: string] {
  const [part, at, list, layer] = path;
  const index = Number(at);
  const rest = (from: number) => path.slice(from).join(".");
  if (part === "hosts") {
    const host = scenario.hosts[index];
    const spec = list === "layers" ? host?.layers[Number(layer)] : undefined;
    const name = host ? hostName(host) : "";
    return spec ? [`${name} › ${trace.layers[spec.kind]}`, rest(4)] : [name, rest(2)];
  }
  if (part === "pages") {
    const page = scenario.pages[index];
    return [page ? pageName(page) : "", rest(2)];
  }
  if (part === "actions") return [challenge.request(index + 1), rest(2)];
  return [trace.names.browser, rest(1)];
}

/** As JSON, without what is empty or off. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).filter(([, one]) => !isEmpty(one)))
      : inner,
  );
}

const isEmpty = (value: unknown) =>
  value === "" || value === false || value === null || (Array.isArray(value) && value.length === 0);
