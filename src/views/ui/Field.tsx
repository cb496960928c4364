import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { isPlainAscii, type Lines } from "../../text/visible-text.ts";
import { Changed } from "./Changed.tsx";
import styles from "./Field.module.css";
import { HiddenIn } from "./HiddenIn.tsx";
import { ScenarioText } from "./ScenarioText.tsx";
import { Text } from "./Text.tsx";
import { useWords } from "./use-words.ts";

/** What a control needs to be tied to its label and to what is wrong with it. */
export interface ControlProps {
  readonly id: string;
  readonly "aria-invalid"?: true;
  readonly "aria-describedby"?: string;
}

/** What is wrong with a value, and the value that would be right, where that can be guessed. */
export interface FieldTrouble {
  readonly text: string;
  readonly suggestion?: string | undefined;
}

interface Props {
  readonly label: string;
  /** By the remedy that was applied last. */
  readonly changed?: boolean;
  readonly trouble?: FieldTrouble | null | undefined;
  readonly onUse?: ((suggestion: string) => void) | undefined;
  readonly hint?: ReactNode;
  /** A text of the scenario that the control shows as it is: what cannot be seen in it is said below. */
  readonly holds?: string | undefined;
  readonly lines?: Lines;
  /** `above`: the label stands over its control, which gets the whole width. */
  readonly look?: "beside" | "above";
  readonly children: (control: ControlProps) => ReactNode;
}

/** A label, its control, and below it what is wrong. */
export function Field({
  label,
  changed = false,
  trouble,
  onUse,
  hint,
  holds = "",
  lines = "one",
  look = "beside",
  children,
}: Props) {
  const id = useId();
  const about = [trouble ? `${id}-trouble` : "", isPlainAscii(holds) ? "" : `${id}-hidden`, hint ? `${id}-hint` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={`${styles.field} ${styles[look]}`}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {changed && <Changed />}
      </label>
      <div className={styles.control}>
        {children({ id, ...(trouble ? { "aria-invalid": true } : {}), ...(about ? { "aria-describedby": about } : {}) })}
        {trouble && <Trouble id={`${id}-trouble`} of={trouble} onUse={onUse} />}
        <HiddenIn id={`${id}-hidden`} of={holds} lines={lines} />
        {hint && (
          <p id={`${id}-hint`} className={styles.hint}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

/** What ties an input of a table to what is wrong with it (`id`), and to what cannot be seen in its text. */
export function describedBy(id: string, trouble: FieldTrouble | undefined, text: string) {
  const about = [trouble ? id : "", isPlainAscii(text) ? "" : `${id}-hidden`].filter(Boolean).join(" ");
  return { ...(trouble && { "aria-invalid": true as const }), ...(about && { "aria-describedby": about }) };
}

interface TroubleProps {
  readonly id: string;
  readonly of: FieldTrouble;
  readonly onUse?: ((suggestion: string) => void) | undefined;
}

/** What is wrong, as a sentence, and the way out as a button. */
export function Trouble({ id, of: { text, suggestion }, onUse }: TroubleProps) {
  const { ui } = useWords("frame");
  const use = (suggestion: string) => () => {
    // The button goes with the trouble: the focus returns to the field.
    document.querySelector<HTMLElement>(`[aria-describedby~="${CSS.escape(id)}"]`)?.focus();
    onUse?.(suggestion);
  };
  return (
    <p className={styles.trouble}>
      <CircleAlert aria-hidden />
      <span>
        <span id={id}>
          <ScenarioText of={text} />
        </span>
        {suggestion !== undefined && onUse && (
          <>
            {" "}
            <button type="button" className={styles.use} onClick={use(suggestion)}>
              <Text of={ui.use(suggestion)} look="mono" />
            </button>
          </>
        )}
      </span>
    </p>
  );
}
