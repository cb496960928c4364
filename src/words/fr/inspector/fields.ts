import type { FieldCode } from "../../../scenario/fields.ts";

/** What there is to say of a value that cannot be used. */
interface Given {
  readonly text: string;
  /** Holds a space, a tab or a line break. */
  readonly spaced: boolean;
  /** The first character above U+00FF; null: there is none. */
  readonly wide: string | null;
}

/** What is wrong with a field, and what would be right. */
const problems: Record<FieldCode, (given: Given) => string> = {
  empty: () => "Ceci ne peut pas être vide.",
  "not-a-token": ({ spaced }) =>
    spaced
      ? "Pas d’espaces ici : lettres, chiffres et !#$%&'*+-.^_`|~ seulement."
      : "Lettres, chiffres et !#$%&'*+-.^_`|~ seulement.",
  "forbidden-method": ({ text }) =>
    `${text.toUpperCase()} est interdite aux scripts dans tous les navigateurs. Prenez une autre méthode.`,
  "forbidden-byte": () => "Une valeur d’en-tête est une seule ligne : pas de saut de ligne, pas de NUL.",
  "not-a-byte-string": ({ wide }) =>
    `${wide === null ? "Un caractère" : `« ${wide} »`} ne tient pas dans un octet ; une valeur d’en-tête est faite d’octets (U+0000 à U+00FF).`,
  "url-unparsable": () => "Ce n’est pas une URL. Elle commence par un schéma, comme https://api.shop.example/orders.",
  "url-not-http": () => "Ici, seules les URL http: et https: ont un serveur derrière elles.",
  "url-has-credentials": () =>
    "Pas de nom d’utilisateur ni de mot de passe dans l’URL, s’il vous plaît : envoyez-les dans un en-tête.",
  "origin-unparsable": () => "Ce n’est pas une origine. C’est un schéma et un hôte, comme https://shop.example.",
  "origin-not-http": () =>
    "Aucune page n’a une telle origine. C’est un schéma et un hôte, comme https://shop.example ou app://shop.example.",
  "origin-has-path": () => "Une origine s’arrête après l’hôte (et le port) : pas de chemin.",
  "origin-has-wildcard": () =>
    "Une origine se compare entière : pas de * dans un hôte. Énumérez-les, ou reflétez celles que vous connaissez.",
  "origin-trailing-slash": () => "Une origine n’a pas de barre oblique à la fin. Les navigateurs comparent lettre par lettre.",
  "origin-default-port": () => "Les navigateurs omettent le port propre au schéma.",
  "origin-spelling": () => "Les navigateurs écrivent cette origine autrement, et comparent lettre par lettre.",
  "cookie-without-name": () => "Un cookie est nom=valeur, puis ses attributs, comme id=1; Secure; SameSite=None.",
  "csp-header-name": () => "Seulement la politique elle-même : le nom de l’en-tête est connu.",
  "csp-comma": () =>
    "Une seule politique : les directives sont séparées par ; et les sources par des espaces, pas par des virgules.",
  "csp-unquoted": () => "Les mots clés sont entre guillemets simples. Sans eux, ce serait le nom d’un hôte.",
  "pattern-look-around": () => "Les assertions, (?=…) ou (?<…), ne sont pas comprises ici : leur temps n’a pas de borne.",
  "pattern-back-reference": () => "Les références arrière, comme \\1, ne sont pas comprises ici : leur temps n’a pas de borne.",
  "pattern-word-boundary": () => "\\b n’est pas compris ici. Dites quels caractères peuvent se trouver là, comme (^|\\.).",
  "pattern-syntax": () =>
    "Ce n’est pas une expression régulière : une parenthèse n’est pas fermée, ou un signe n’a rien à répéter.",
  "pattern-too-large": () => "Trop grand : les nombres comme {20} sont développés, et 128 parties au plus sont acceptées.",
  "not-a-number": () => "Un nombre, en chiffres.",
  "status-out-of-range": () => "Un statut de 200 à 599.",
};

export const fields = {
  problems,
  /** `range`: what a number here may be. */
  wholeNumber: (range: string) => `Un nombre entier. ${range}`,
  /** One of several values in a field is wrong. */
  ofValue: (value: string, problem: string) => `${value} : ${problem}`,
  status: "Statut",
  statusRange: "Un statut de 200 à 599.",
};
