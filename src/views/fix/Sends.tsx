import type { Told } from "../../causes/situation.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Fix.module.css";

type Sent = NonNullable<Told["sends"]>;
const none: Sent = { method: false, json: false, token: false, header: false, cookies: false };

interface Props {
  readonly sends: Sent | undefined;
  readonly onTold: (sends: Sent) => void;
}

/** What script sends, as far as the reader knows it: each tick is played at once. */
export function Sends({ sends = none, onTold }: Props) {
  const { questions } = useWords("fix");
  const { legend, options } = questions.sends;
  return (
    <fieldset className={styles.question}>
      <legend>
        <Text of={legend} />
      </legend>
      <div className={styles.ticks}>
        {(Object.keys(options) as (keyof Sent)[]).map((key) => (
          <label key={key}>
            <input type="checkbox" checked={sends[key]} onChange={(event) => onTold({ ...sends, [key]: event.target.checked })} />
            {options[key]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
