import { useState } from "react";
import { limits } from "../../scenario/limits.ts";
import { usePlayground } from "../../store/hooks.ts";
import { PressOne } from "../ui/PressOne.tsx";
import { useWords } from "../ui/use-words.ts";
import { Snippet } from "./Snippet.tsx";
import { type FrameSize, frame, frameSizes } from "./snippets.ts";

interface Props {
  readonly root: string;
  /** The hash of a link with the whole scenario in it. */
  readonly whole: string;
}

/** Code for a frame in somebody's page. */
export function Embed({ root, whole }: Props) {
  const { embed } = useWords("sharing").share;
  const title = usePlayground(({ scenario }) => scenario.title);
  const [size, setSize] = useState<FrameSize>("small");
  const fits = whole.length <= limits.link;
  // A still that tells the end would give the question away: it stands at the beginning.
  const code = frame(`${root}embed/#${whole.slice(whole.lastIndexOf("s="))}`, embed.frame(title), size);
  return (
    <Snippet title={embed.title} hint={embed.text} text={fits ? code : embed.tooLong} rows={5}>
      <PressOne
        title={embed.size}
        options={frameSizes.map((id) => ({ id, name: embed.sizes[id] }))}
        chosen={size}
        onChoose={setSize}
      />
    </Snippet>
  );
}
