import type { ReactNode } from "react";
import { DictionaryContext } from "../src/views/ui/use-words.ts";
import type { Subject } from "../src/words/contract.ts";
import { createDictionary } from "../src/words/dictionary.ts";
import { en } from "../src/words/en/index.ts";

/** All English words. `english.of("trace")` */
export const english = createDictionary(en);
await english.load(...(Object.keys(en.load) as Subject[]));

/** What a component needs around it to speak. */
export function InEnglish({ children }: { readonly children: ReactNode }) {
  return <DictionaryContext value={english}>{children}</DictionaryContext>;
}
