import type { ReactNode } from "react";
import type { Row } from "../../judge/requirements/rows.ts";
import { found, needed } from "../../words/requirements/needed.ts";
import { failureWords } from "../../words/trace/steps.ts";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import { Cells } from "./Cells.tsx";

interface Props {
  readonly row: Row;
  /** It is what the browser complains of today. */
  readonly blocks: boolean;
  /** What has it said. */
  readonly children: ReactNode;
}

/** One thing that must be said. */
export function RowOf({ row, blocks, children }: Props) {
  const words = useWords("requirements");
  const trace = useWords("trace");
  const { demand, complaint, star, state } = row;
  const [name, value] = needed(words, row);
  const title = complaint && failureWords(trace, complaint).title;
  return (
    <Cells
      state={state}
      blocks={blocks}
      name={name}
      value={value}
      found={found(words, row)}
      why={
        <>
          <Text of={words.why[demand.says](demand.value, demand.of)} /> {star && value !== "*" && <Text of={words.orStar} />}
          {title && <p data-tone="block">{<Text of={blocks ? words.blocksNow(title) : words.later(title)} />}</p>}
        </>
      }
    >
      {children}
    </Cells>
  );
}
