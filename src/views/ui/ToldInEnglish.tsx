import { type ReactNode, use } from "react";
import { ToldContext, useForeign } from "./foreign.tsx";
import { useWords } from "./use-words.ts";

/** Says that a text stands in English because nobody has told it in the language of the page; nothing where somebody has. */
export function ToldInEnglish({ told }: { readonly told: string | undefined }): ReactNode {
  const { ui } = useWords("frame");
  return useForeign(told) === undefined ? null : ui.inEnglish;
}

/** The same line as `ToldInEnglish`, of what surrounds it. */
export const ToldInEnglishHere = () => <ToldInEnglish told={use(ToldContext)} />;
