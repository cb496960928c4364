import { useId, useState } from "react";
import { exportTo, type TargetName, targetNames, targets } from "../../../export/exporting.ts";
import type { Remark } from "../../../export/remarks.ts";
import { usePlayground } from "../../../store/hooks.ts";
import type { Words } from "../../../words/contract.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { Text } from "../../ui/Text.tsx";
import { useWords } from "../../ui/use-words.ts";
import { CodeBlock } from "../code/CodeBlock.tsx";
import styles from "./ExportDialog.module.css";

interface Props {
  /** Index into the scenario's hosts. */
  readonly host: number;
  readonly onClose: () => void;
}

/** What a server says about CORS, as text for a server of another kind, and what of it that text does not carry out. */
export function ExportDialog({ host, onClose }: Props) {
  const words = useWords("exporting");
  const { dialogs } = useWords("frame");
  const spec = usePlayground((s) => s.scenario.hosts[host]);
  const [target, setTarget] = useState<TargetName>("express");
  if (!spec) return null;
  const { parts, remarks } = exportTo(target, spec);
  const { comment, ranByTests } = targets[target];
  const instead = words.instead(target);
  const options = targetNames.map((value) => ({
    value,
    title: titleOf(words, value),
    group: words.groups[targets[value].group],
  }));
  return (
    <Dialog title={dialogs.export} onClose={onClose}>
      {() => (
        <div className={styles.inside}>
          <Field label={words.target}>
            {(control) => <Choice control={control} value={target} options={options} onChoose={setTarget} />}
          </Field>
          <p className={styles.ran}>{ranByTests ? words.ran : words.notRan}</p>
          {parts.length > 0 && (
            <p>
              {words.assumed} {instead && <Text of={instead} />}
            </p>
          )}
          {remarks.length > 0 && <Remarks of={remarks} />}
          {parts.map(({ place, code }) => (
            <section key={place} aria-label={words.places[place]}>
              <h3 className={styles.place}>{words.places[place]}</h3>
              <CodeBlock code={code} comment={comment} />
            </section>
          ))}
        </div>
      )}
    </Dialog>
  );
}

/** Most readers choose by what they have; those who may choose see what was run. */
const titleOf = (words: Words["exporting"], name: TargetName) =>
  targets[name].ranByTests ? words.titles[name] : words.unrun(words.titles[name]);

function Remarks({ of }: { readonly of: readonly Remark[] }) {
  const words = useWords("exporting");
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.remarks}>
      <h3 id={id}>{words.remarks}</h3>
      <ul>
        {of.map((remark) => (
          <li key={JSON.stringify(remark)}>
            <Text of={words.remark(remark)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
