import type { Path } from "../../../scenario/paths.ts";
import { Choice } from "../../ui/Choice.tsx";
import { ChoiceSwitch } from "../../ui/ChoiceSwitch.tsx";
import { Field } from "../../ui/Field.tsx";
import { Lock } from "../Lock.tsx";
import { useField } from "./use-field.ts";

interface Props<T extends string | number> {
  readonly label: string;
  readonly path: Path;
  readonly options: readonly T[];
  /** An option without a title is shown as it is written in code. */
  readonly titles?: Readonly<Partial<Record<NoInfer<T>, string>>>;
  readonly hint?: string | undefined;
}

/** One of several values. */
export function ChoiceField<T extends string | number>({ label, path, options, titles, hint }: Props<T>) {
  const { value, trouble, changed, set } = useField<T>(path);
  return (
    <Lock path={path}>
      <Field label={label} changed={changed} trouble={trouble} hint={hint}>
        {(control) => (
          <Choice
            control={control}
            value={value}
            mono={titles === undefined}
            options={options.map((option) => ({ value: option, title: titles?.[option] ?? String(option) }))}
            onChoose={set}
          />
        )}
      </Field>
    </Lock>
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
  const { value, changed, set } = useField<boolean>(path);
  return (
    <Lock path={path}>
      <ChoiceSwitch
        label={label}
        on={value !== inverse}
        changed={changed}
        onSwitch={(on) => set(on !== inverse)}
        hint={hint}
        bare={bare}
      />
    </Lock>
  );
}
