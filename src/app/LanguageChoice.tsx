import { Languages } from "lucide-react";
import { use } from "react";
import { useDictionary, useWords } from "../views/ui/use-words.ts";
import { isTag, languages } from "../words/languages.ts";
import styles from "./LanguageChoice.module.css";
import { SpeechContext } from "./speech.ts";

/** In which language the page speaks; each is called as those call it who speak it. With one alone there is nothing to choose. */
export function LanguageChoice() {
  const { header } = useWords("frame");
  const { language } = useDictionary();
  const speech = use(SpeechContext);
  if (!speech || languages.length < 2) return null;
  return (
    <label className={styles.choice} title={header.language}>
      <Languages aria-hidden="true" />
      <select
        aria-label={header.language}
        value={isTag(language.tag) ? language.tag : ""}
        onChange={({ target: { value } }) => {
          if (isTag(value)) void speech.choose(value);
        }}
      >
        {!isTag(language.tag) && <option value="">{language.tag}</option>}
        {languages.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
