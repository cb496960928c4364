import { TriangleAlert } from "lucide-react";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Desk.module.css";

interface Props {
  readonly troubles: readonly { readonly part: number; readonly texts: readonly string[] }[];
  readonly onOpen?: (part: number) => void;
}

/** Which parts cannot be handed out, and why. */
export function Troubles({ troubles: all, onOpen }: Props) {
  const { troubles } = useWords("desk");
  return (
    <div role="status">
      {all.map(({ part, texts }) => (
        <div key={part} className={styles.cannot}>
          <TriangleAlert aria-hidden="true" />
          <div>
            <strong>{troubles.cannot(part + 1)}</strong>
            {texts.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {onOpen && (
              <p>
                <Button onClick={() => onOpen(part)}>{troubles.openPart(part + 1)}</Button>
              </p>
            )}
          </div>
        </div>
      ))}
    </div>
  );
}
