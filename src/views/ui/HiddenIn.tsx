import { isPlainAscii, type Lines } from "../../text/visible-text.ts";
import { lazyPart } from "./lazy-part.tsx";

const HiddenNotes = lazyPart({
  name: (parts) => parts.remark,
  words: ["hidden"],
  load: async () => (await import("./HiddenNotes.tsx")).HiddenNotes,
});

interface Props {
  /** What the input's `aria-describedby` names. */
  readonly id: string;
  readonly of: string;
  readonly lines?: Lines;
}

/** An input shows its text as it is, and so may show less than it holds: this says what. Nothing for nearly every text. */
export function HiddenIn({ id, of, lines = "one" }: Props) {
  return isPlainAscii(lines === "many" ? of.replaceAll("\n", "") : of) ? null : (
    <span id={id}>
      <HiddenNotes of={of} lines={lines} />
    </span>
  );
}
