import type { Path } from "../../../scenario/paths.ts";
import { Choice, type Option } from "../../ui/Choice.tsx";
import { ChoiceSwitch } from "../../ui/ChoiceSwitch.tsx";
import { Field } from "../../ui/Field.tsx";
import { useField } from "./use-field.ts";

interface Props<T extends string | number> {
  readonly label: string;
  readonly path: Path;
  readonly options: readonly (Option<T> | T)[];
  readonly hint?: string | undefined;
}

/** One of several values. An option that is only a value is shown as it is written in code. */
export function ChoiceField<T extends string | number>({ label, path, options, hint }: Props<T>) {
  const { value, trouble, set } = useField<T>(path);
  const plain = options.every((option) => typeof option !== "object");
  return (
    <Field label={label} trouble={trouble} hint={hint}>
      {(control) => (
        <Choice
          control={control}
          value={value}
          mono={plain}
          options={options.map((option) => (typeof option === "object" ? option : { value: option, title: String(option) }))}
          onChoose={set}
        />
      )}
    </Field>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly path: Path;
  readonly hint?: string;
  /** On where the value is false. */
  readonly inverse?: boolean;
  readonly bare?: boolean;
}

/** On or off. */
export function SwitchField({ label, path, hint, inverse = false, bare = false }: SwitchProps) {
  const { value, set } = useField<boolean>(path);
  return <ChoiceSwitch label={label} on={value !== inverse} onSwitch={(on) => set(on !== inverse)} hint={hint} bare={bare} />;
}
