import { type ChangeEvent, useRef, useState } from "react";
import { parsePlan, type ReadPlan } from "../../plans/read.ts";
import { ReadProblems } from "../../views/desk/ReadProblems.tsx";
import { Button } from "../../views/ui/Button.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { putPlan } from "./playground.ts";

/** A plan from a file, beside those that are there. */
export function OpenPlan() {
  const { making } = useWords("desk");
  const file = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<ReadPlan | null>(null);
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? [];
    if (!chosen) return;
    const found = parsePlan(await chosen.text());
    setRead(found);
    if (found.plan) putPlan(found.plan);
  };
  return (
    <>
      <Button onClick={() => file.current?.click()}>{making.openFile}</Button>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={making.openFile}
        onChange={(event) => void open(event)}
      />
      <div role="status">{read && <ReadProblems problems={read.problems} rest={read.plan !== null} />}</div>
    </>
  );
}
