import type { HeaderList } from "../../../http/messages.ts";
import type { Path } from "../../../scenario/paths.ts";
import { Address } from "../../ui/Address.tsx";
import { LongText } from "../../ui/LongText.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { useField } from "../fields/use-field.ts";
import { SmallButton } from "../IconButton.tsx";
import styles from "../Inspector.module.css";
import { headersFor, type PolicyLayer } from "./cors-styles.ts";

interface Props {
  readonly path: Path;
  readonly origin: string | null;
  readonly onRaw: () => void;
}

/** What the policy makes of a request of the asking page. */
export function PolicyPreview({ path, origin, onRaw }: Props) {
  const { value: policy } = useField<PolicyLayer>(path);
  const asking = origin ?? "https://page.example";
  const { preflight, actual, refused } = headersFor(policy, asking);
  return (
    <>
      <div className={styles.heading}>
        <span>
          Sent to{" "}
          <code>
            <Address of={asking} />
          </code>
        </span>
        <SmallButton onClick={onRaw}>Edit as raw headers</SmallButton>
      </div>
      {refused && <p className={styles.quiet}>Refused with status 403.</p>}
      <Lines title="On the answer to a preflight" headers={preflight} />
      <Lines title="On every other response" headers={actual} />
    </>
  );
}

function Lines({ title, headers }: { readonly title: string; readonly headers: HeaderList }) {
  return (
    <div>
      <p className={styles.quiet}>{title}</p>
      {headers.length === 0 ? (
        <p className={styles.mono}>no header</p>
      ) : (
        <ul>
          {headers.map(([name, value]) => (
            <li key={name} className={styles.mono}>
              <ScenarioText dir="ltr" of={name} />: <LongText of={value} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
