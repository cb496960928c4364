import type { SecretKind, WithoutSecrets } from "../../paste/secrets.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";
import { Row } from "./Row.tsx";

interface Props {
  readonly replaced: WithoutSecrets["replaced"];
  readonly onKeep: () => void;
}

/** How many secrets were replaced, of which kinds; who wants them there brings them back. */
export function Secrets({ replaced, onKeep }: Props) {
  const { recognised } = useWords("fix");
  const counts = Object.entries(replaced) as [SecretKind, number][];
  if (counts.length === 0) return null;
  return (
    <Row name={recognised.replaced}>
      {recognised.replacedWhat(counts)}{" "}
      <Button look="quiet" onClick={onKeep}>
        {recognised.keep}
      </Button>
    </Row>
  );
}
