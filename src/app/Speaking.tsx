import { createContext, type ReactNode, useState } from "react";
import type { Library } from "../content/entry.ts";
import { DictionaryContext } from "../views/ui/use-words.ts";
import type { Dictionary } from "../words/dictionary.ts";

/** What changes the language of the page needs of it. */
export interface Speech {
  /** Everything is said in these words from now on. */
  readonly speak: (dictionary: Dictionary) => void;
  /** A scenario of the library, in the language that the page has by then. */
  readonly load: Library["load"];
}

/** Null: nobody can choose a language here. */
export const SpeechContext = createContext<Speech | null>(null);

interface Props extends Pick<Speech, "load"> {
  /** With what the first screen says. */
  readonly first: Dictionary;
  /** Another one is spoken. */
  readonly onSpeak: (dictionary: Dictionary) => void;
  readonly children: ReactNode;
}

/** Everything in it speaks the language that the reader has chosen, and can choose another one (LanguageChoice.tsx). */
export function Speaking({ first, load, onSpeak, children }: Props) {
  const [dictionary, setDictionary] = useState(first);
  const [speech] = useState<Speech>(() => ({
    load,
    speak: (next) => {
      onSpeak(next);
      setDictionary(next);
    },
  }));
  return (
    <SpeechContext value={speech}>
      <DictionaryContext value={dictionary}>{children}</DictionaryContext>
    </SpeechContext>
  );
}
