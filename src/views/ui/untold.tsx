import { type ReactNode, use } from "react";
import { ToldContext, useForeign } from "./told.tsx";
import { useWords } from "./use-words.ts";

/** Says that a text is not told in the language of the page; nothing where it is. */
export function Told({ told }: { readonly told: string | undefined }): ReactNode {
  const { ui } = useWords("frame");
  return useForeign(told) === undefined ? null : ui.inEnglish;
}

/** The same line as `Told`, of what surrounds it. */
export const UntoldHere = () => <Told told={use(ToldContext)} />;
