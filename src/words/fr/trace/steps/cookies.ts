import type { CookieEvicted, CookieRefused, CookieWithheld } from "../../../../trace/steps.ts";
import type { Phrase } from "../../../phrase.ts";
import type { StepTable } from "../../../trace/tables.ts";
import { list, say } from "../../grammar.ts";

interface CookieReasons {
  readonly withheld: Record<CookieWithheld, Phrase>;
  readonly refused: Record<CookieRefused, Phrase>;
  readonly evicted: Record<CookieEvicted, (most: number) => Phrase>;
}

/** Why a cookie is not sent, is not stored, or has to go: behind a colon. */
export const cookieReasons: CookieReasons = {
  withheld: {
    "same-site": say`son ${"SameSite"} ne le laisse pas partir vers un autre site`,
    secure: say`il est ${"Secure"} et l’URL ne l’est pas`,
    "third-party": say`les cookies tiers sont bloqués dans ce navigateur`,
    partitioned: say`il a été posé sous un autre site, et ce navigateur sépare les cookies d’un tiers selon le site de la page`,
    path: say`son chemin ne convient pas`,
  },
  refused: {
    "no-credentials": say`la requête a été faite sans identifiants`,
    "same-site": say`son ${"SameSite"} ne le permet pas depuis un autre site`,
    secure: say`${"Secure"} manque, ou l’URL n’est pas sécurisée`,
    "third-party": say`les cookies tiers sont bloqués dans ce navigateur`,
    invalid: say`cette URL ne peut pas poser un tel cookie`,
    "too-large": say`son nom et sa valeur sont plus longs que ce navigateur ne l’accepte`,
    "no-room": say`le navigateur conserve déjà tous les cookies qu’il veut pour ce site, et ils ne cèdent pas la place à celui-ci`,
  },
  evicted: {
    "too-many": (most) => say`le navigateur conserve au plus ${most} cookies d’un site`,
    "too-many-bytes": (most) => say`séparés pour un site, les cookies d’un autre site ont au plus ${most} octets`,
  },
};

/** Which cookies go along, and which are kept. */
export const cookieSteps = {
  credentials: ({ values: v }) => ({
    title: v.included
      ? v.cookies.length
        ? say`Cookies envoyés : ${list(v.cookies)}`
        : v.withheld.length
          ? say`Cookies retenus : ${list(v.withheld.map(({ name }) => name))}`
          : say`Les identifiants partiraient ; il n’y en a pas`
      : say`Aucun cookie ne part`,
    why: say`Le mode credentials est ${v.mode}. ${
      v.included
        ? []
        : v.mode === "same-origin"
          ? say`Cette requête est cross-origin : ils ne sont pas envoyés. `
          : say`Ils ne sont donc pas envoyés. `
    }${v.young === undefined ? [] : say`${list(v.young)} n’a pas de ${"SameSite"} et a moins de deux minutes : il part avec ce ${"POST"}. `}${v.withheld.flatMap((c) => say`${c.name} reste : ${cookieReasons.withheld[c.because]}. `)}`,
  }),
  "cookies-stored": ({ values: v }) => ({
    title: v.stored.length
      ? say`Cookie conservé : ${some(v.stored)}`
      : v.deleted.length
        ? say`Cookie supprimé : ${some(v.deleted)}`
        : say`Cookie refusé`,
    why: [
      ...(v.stored.length ? say`Le navigateur conserve ${some(v.stored)}, même si le script ne peut pas lire la réponse. ` : []),
      ...(v.deleted.length ? say`${some(v.deleted)} a déjà expiré : le navigateur ne conserve plus un tel cookie. ` : []),
      ...v.refused.flatMap((c) => say`${shortened(c.line)} est refusé : ${cookieReasons.refused[c.because]}. `),
      ...v.evicted.flatMap(
        (e) => say`Pour faire de la place, ${some(e.names)} a dû partir : ${cookieReasons.evicted[e.because](e.most)}. `,
      ),
    ],
  }),
} satisfies Partial<StepTable>;

/** Cookies can be dropped by the dozen. */
function some(names: readonly string[]): Phrase {
  return names.length <= 8 ? list(names) : list(names, { most: 6 });
}

/** Lines can have thousands of characters. */
function shortened(line: string): string {
  return line.length <= 120 ? line : `${line.slice(0, 100)}…`;
}
