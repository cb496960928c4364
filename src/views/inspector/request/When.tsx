import type { Path } from "../../../scenario/paths.ts";
import { useWords } from "../../ui/use-words.ts";
import { SwitchField } from "../fields/ChoiceField.tsx";
import { NumberField } from "../fields/NumberField.tsx";

interface Props {
  readonly path: Path;
}

export function Wait({ path }: Props) {
  const { wait } = useWords("requestTab").requestForm;
  return (
    <NumberField
      label={wait.label}
      path={[...path, "wait"]}
      least={0}
      most={366 * 24 * 3_600_000}
      range={wait.range}
      hint={wait.hint}
    />
  );
}

export function Injected({ path }: Props) {
  const { injected } = useWords("requestTab").requestForm;
  return <SwitchField label={injected.label} path={[...path, "injected"]} hint={injected.hint} />;
}

export function InWorker({ path }: Props) {
  const { inWorker } = useWords("requestTab").requestForm;
  return <SwitchField label={inWorker.label} path={[...path, "inWorker"]} hint={inWorker.hint} />;
}
