import type { Language, Subject, Words } from "./contract.ts";

/** The words of one language, as far as they are loaded. */
export interface Dictionary {
  readonly language: Language;
  /** Rejects where a subject cannot be loaded; the next call tries it again. */
  load(...subjects: readonly Subject[]): Promise<void>;
  /** Throws where the subject is not loaded: the part of the page that speaks of it has to name it (views/ui/lazy-part.tsx). */
  of<S extends Subject>(subject: S): Words[S];
}

export function createDictionary(language: Language): Dictionary {
  const loaded: { [S in Subject]?: Words[S] } = {};
  const load = async <S extends Subject>(subject: S) => {
    loaded[subject] ??= await language.load[subject]();
  };
  return {
    language,
    load: async (...subjects) => {
      await Promise.all(subjects.map(load));
    },
    of: <S extends Subject>(subject: S) => {
      const words: Words[S] | undefined = loaded[subject];
      if (words === undefined) throw new Error(`The words of “${subject}” are not loaded`);
      return words;
    },
  };
}
