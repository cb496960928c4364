/** How a term of the field is said here, why, and how it is not said: the same thing has one name in all subjects. */
export interface Term {
  readonly en: string;
  readonly fr: string;
  readonly because: string;
  /** Other words for it. A test looks for them. */
  readonly never?: RegExp;
}

/** Compared with the French pages of MDN where they have the term. */
export const glossary: readonly Term[] = [
  {
    en: "request, response",
    fr: "requête, réponse",
    because: "MDN’s words, and everybody’s.",
    never: /\brequete/iu,
  },
  {
    en: "header",
    fr: "en-tête",
    because: "MDN’s word; with a hyphen, and masculine.",
    never: /\bentête|\ben tête\b|\bheaders? HTTP\b/iu,
  },
  {
    en: "preflight",
    fr: "preflight",
    because:
      "MDN says “requête préliminaire”. Consoles and network panels say “preflight”, in every language, and that is what people look for. The help says once that it is the “requête préliminaire”.",
    never: /\bpréflight|\bpré-?vérification|\brequête de contrôle en amont/iu,
  },
  {
    en: "cross-origin",
    fr: "cross-origin; d’une autre origine",
    because: "MDN leaves the adjective in English; as a predicate of a URL or a page it is said in French.",
    never: /\binter-?origines?\b|\bmulti-?origines?\b|\bcross-origine/iu,
  },
  {
    en: "same origin, same-origin policy",
    fr: "même origine, politique de même origine",
    because: "MDN’s words.",
    never: /\bmême-origine\b|politique d[’']origine (?:unique|identique)/iu,
  },
  {
    en: "credentials",
    fr: "identifiants",
    because:
      "MDN says “informations d’identification” or “d’authentification”: too long for a button or a gate. The mode of fetch() is a name, and stays “credentials”.",
    never: /informations? d[’']identification|informations? d[’']authentification|\bcrédentiels/iu,
  },
  {
    en: "third-party cookie",
    fr: "cookie tiers",
    because: "What the settings of browsers say in French.",
    never: /cookies? tierces?|cookies? de tierce/iu,
  },
  { en: "status", fr: "statut", because: "MDN’s “code de statut”, without the code.", never: /code d[’']état/iu },
  {
    en: "token, of a sign-in",
    fr: "jeton",
    because: "MDN’s word.",
    never: /\btokens?\b/iu,
  },
  {
    en: "frame",
    fr: "cadre",
    because: "MDN’s word for what <iframe> makes.",
    never: /\biframes\b|\bframes\b/iu,
  },
  {
    en: "sandbox",
    fr: "bac à sable",
    because: "MDN’s word; the attribute keeps its name.",
    never: /\bsandboxée?s?\b/iu,
  },
  {
    en: "wildcard, *",
    fr: "joker",
    because: "Shorter than “caractère générique”, which says nothing of one star.",
    never: /caractères? génériques?|\bwildcards?\b/iu,
  },
  {
    en: "stylesheet",
    fr: "feuille de style",
    because: "MDN’s word.",
    never: /\bstylesheets?\b/iu,
  },
  {
    en: "redirect",
    fr: "redirection",
    because: "MDN’s word. The mode of fetch() is a name, and stays “redirect”.",
    never: /\bredirects\b/iu,
  },
  {
    en: "gate",
    fr: "porte",
    because: "The picture draws a gate that opens and closes; “contrôle” is kept for the CORS check.",
    never: /\bbarrières?\b|\bportails?\b/iu,
  },
  {
    en: "CORS check",
    fr: "contrôle CORS",
    because: "“Vérification” would be as right, and is longer.",
    never: /vérifications? CORS/iu,
  },
  {
    en: "to play, a run",
    fr: "jouer, exécution",
    because: "A scenario is played as a piece is; what comes of it is a run. “Lire” is for the button alone, as on every player.",
    never: /\brun\b|\bruns\b/iu,
  },
  {
    en: "you",
    fr: "vous",
    because: "The reader is unknown; imperatives in the plural.",
    never: /(?<!\p{L})(?:tu|toi|ton|tes)(?!\p{L})/iu,
  },
];
