import { limits } from "../../../scenario/limits.ts";
import type { Path } from "../../../scenario/paths.ts";
import { useWords } from "../../ui/use-words.ts";
import { TextField } from "../fields/TextField.tsx";

/** Digests of what is to come. */
export function IntegrityField({ path }: { readonly path: Path }) {
  const { integrity } = useWords("requestTab").requestForm;
  return (
    <TextField
      label={integrity.label}
      path={[...path, "integrity"]}
      maxLength={limits.headerValue}
      placeholder={integrity.none}
      hint={integrity.hint}
    />
  );
}
