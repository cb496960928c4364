import { use } from "react";
import { StoreContext } from "../store/hooks.ts";
import { useDictionary, useWords } from "../views/ui/use-words.ts";
import { isTag, languages } from "../words/languages.ts";
import { changeLanguage } from "./change-language.ts";
import styles from "./LanguageChoice.module.css";
import { SpeechContext } from "./Speaking.tsx";

/** In which language the page speaks; each is called as those call it who speak it. */
export function LanguageChoice() {
  const { header } = useWords("frame");
  const { language } = useDictionary();
  const speech = use(SpeechContext);
  const store = use(StoreContext);
  if (!speech || !store) return null;
  return (
    <label className={styles.choice} title={header.language}>
      <span aria-hidden="true">{language.tag}</span>
      <select
        aria-label={header.language}
        value={language.tag}
        onChange={({ target: { value } }) => {
          if (isTag(value)) void changeLanguage(value, store, speech);
        }}
      >
        {languages.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
