import type { HeaderList } from "../../../http/messages.ts";
import type { Path } from "../../../scenario/paths.ts";
import { LongText } from "../../ui/LongText.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { Text } from "../../ui/Text.tsx";
import { useWords } from "../../ui/use-words.ts";
import { useField } from "../fields/use-field.ts";
import { SmallButton } from "../IconButton.tsx";
import styles from "../Inspector.module.css";
import { addressValue } from "../values.tsx";
import { headersFor, type PolicyLayer } from "./cors-styles.ts";

interface Props {
  readonly path: Path;
  readonly origin: string | null;
  readonly onRaw: () => void;
}

/** What the policy makes of a request of the asking page. */
export function PolicyPreview({ path, origin, onRaw }: Props) {
  const { cors: words } = useWords("inspector");
  const { value: policy } = useField<PolicyLayer>(path);
  const asking = origin ?? "https://page.example";
  const { preflight, actual, refused } = headersFor(policy, asking);
  return (
    <>
      <div className={styles.heading}>
        <span>
          <Text of={words.preview.sentTo(asking)} value={addressValue} />
        </span>
        <SmallButton onClick={onRaw}>{words.preview.editRaw}</SmallButton>
      </div>
      {refused && <p className={styles.quiet}>{words.preview.refused}</p>}
      <Lines title={words.onPreflight} headers={preflight} />
      <Lines title={words.onOthers} headers={actual} />
    </>
  );
}

function Lines({ title, headers }: { readonly title: string; readonly headers: HeaderList }) {
  const { preview } = useWords("inspector").cors;
  return (
    <div>
      <p className={styles.quiet}>{title}</p>
      {headers.length === 0 ? (
        <p className={styles.mono}>{preview.noHeader}</p>
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
