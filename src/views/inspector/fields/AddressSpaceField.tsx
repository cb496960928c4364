import type { Path } from "../../../scenario/paths.ts";
import type { AddressSpaceSpec } from "../../../scenario/schema.ts";
import { useWords } from "../../ui/use-words.ts";
import { ChoiceField } from "./ChoiceField.tsx";

const spaces: readonly AddressSpaceSpec[] = ["auto", "public", "local", "loopback"];

interface Props {
  readonly label: string;
  readonly path: Path;
  /** What decides where nobody has chosen. */
  readonly auto: string;
  readonly hint?: string;
}

/** Where a page or a server is. */
export function AddressSpaceField({ label, path, auto, hint }: Props) {
  const { addressSpaces } = useWords("trace");
  return <ChoiceField label={label} path={path} options={spaces} titles={{ ...addressSpaces, auto }} hint={hint} />;
}
