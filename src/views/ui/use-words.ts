import { createContext, useContext } from "react";
import type { Subject, Words } from "../../words/contract.ts";
import type { Dictionary } from "../../words/dictionary.ts";

export const DictionaryContext = createContext<Dictionary | null>(null);

export function useDictionary(): Dictionary {
  const dictionary = useContext(DictionaryContext);
  if (!dictionary) throw new Error("No words: mount the component inside DictionaryContext.");
  return dictionary;
}

/** The words of a subject, in the language of the page; the part that is shown has loaded them with its code (lazy-part.tsx). */
export function useWords<S extends Subject>(subject: S): Words[S] {
  return useDictionary().of(subject);
}
