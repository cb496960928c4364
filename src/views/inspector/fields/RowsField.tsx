import { limits } from "../../../scenario/limits.ts";
import { type Path, pathKey } from "../../../scenario/paths.ts";
import { FieldRows, type RowWords } from "../../ui/FieldRows.tsx";
import { Lock } from "../Lock.tsx";
import { useChangedItems, useEdit, useField, useTroubles } from "./use-field.ts";

interface Props {
  readonly title: string;
  readonly words: RowWords;
  readonly path: Path;
  readonly most: number;
  readonly fewest?: number;
  readonly options?: readonly string[];
  readonly placeholder?: string;
  readonly none?: string;
  /** What a new row begins with. */
  readonly fresh?: string;
  readonly maxLength?: number;
}

/** A list of texts of the scenario. */
export function RowsField({ path, fresh = "", maxLength = limits.url, ...rest }: Props) {
  const { value, leave } = useField<readonly string[]>(path);
  const troubles = useTroubles(path);
  const changed = useChangedItems(path);
  const edit = useEdit();
  return (
    <Lock path={path}>
      <FieldRows
        {...rest}
        rows={value}
        troubles={troubles}
        changed={changed}
        maxLength={maxLength}
        leave={leave}
        change={(row, text) => edit({ type: "set", path: [...path, row], value: text }, pathKey([...path, row]))}
        add={() => edit({ type: "insert", path, value: fresh })}
        remove={(row) => edit({ type: "remove", path, at: row })}
      />
    </Lock>
  );
}
