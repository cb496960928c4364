import { createContext, use } from "react";
import { isForeign } from "../../content/told-in.ts";
import { useDictionary } from "./use-words.ts";

/** For `lang`, on a text of the library that is in another language than the page; undefined: it is not. */
export function useForeign(told: string | undefined): string | undefined {
  const { language } = useDictionary();
  return told !== undefined && isForeign(told, language.tag) ? told : undefined;
}

/** The language of what the library tells in a part of the page, for its prose; undefined: somebody else wrote it. */
export const ToldContext = createContext<string | undefined>(undefined);

export const useForeignHere = () => useForeign(use(ToldContext));
