import { type ReactNode, useSyncExternalStore } from "react";
import { DictionaryContext } from "../views/ui/use-words.ts";
import { type Speech, SpeechContext } from "./speech.ts";

/** Everything in it speaks the language that the reader has chosen, and can choose another one. */
export function Speaking({ speech, children }: { readonly speech: Speech; readonly children: ReactNode }) {
  const dictionary = useSyncExternalStore(speech.subscribe, speech.current, speech.current);
  return (
    <SpeechContext value={speech}>
      <DictionaryContext value={dictionary}>{children}</DictionaryContext>
    </SpeechContext>
  );
}
