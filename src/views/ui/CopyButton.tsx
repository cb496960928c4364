import { type ComponentProps, useState } from "react";
import { usePlayground } from "../../store/hooks.ts";
import { Button } from "./Button.tsx";

interface Props {
  readonly text: string;
  /** What it is called, and what it says once it has copied. */
  readonly label: string;
  readonly copied: string;
  /** The clipboard is closed to the page; what is to be copied stands somewhere. */
  readonly byHand: string;
  readonly look?: ComponentProps<typeof Button>["look"];
}

/** Copies a text, and says whether it did. */
export function CopyButton({ text, label, copied, byHand, look = "plain" }: Props) {
  const copy = usePlayground((store) => store.copy);
  const [done, setDone] = useState<{ readonly text: string; readonly worked: boolean } | null>(null);
  const press = () =>
    copy(text).then(
      () => setDone({ text, worked: true }),
      () => setDone({ text, worked: false }),
    );
  const now = done?.text === text ? done : null;
  return (
    <>
      <Button look={look} onClick={() => void press()}>
        {now?.worked ? copied : label}
      </Button>
      <span role="status" className={now && !now.worked ? undefined : "visually-hidden"}>
        {now ? (now.worked ? copied : byHand) : ""}
      </span>
    </>
  );
}
