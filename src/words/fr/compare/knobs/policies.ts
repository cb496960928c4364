import type { policies as records } from "../../../../engine/profiles/knobs/policies.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { does, listed, oneOf } from "./kinds.ts";

export const policies: KnobTableOf<typeof records> = {
  formActionAfterRedirect: does("Le form-action d’une page vaut aussi pour où une redirection envoie son formulaire."),
  mixedContentUpgrades: does("Les images et vidéos qu’une page sécurisée demande par http sont demandées par https à la place."),
  localNetworkAccess: oneOf(
    "Qui doit demander à l’utilisateur avant d’atteindre le réseau local ou la machine de l’utilisateur.",
    {
      off: "personne",
      "from-public": "les pages venues d’Internet",
      "more-private": "toute page qui va plus avant",
    },
  ),
  localNetworkMayBeMixed: does(
    "Une page sécurisée peut demander par http en clair quand l’URL dit qu’elle mène au réseau local ; l’utilisateur décide.",
  ),
  framesShowLocalNetworkError: does(
    "Un cadre qui ne peut pas atteindre le réseau local affiche une page d’erreur, qui déclenche load.",
  ),
  keepaliveStaysOutOfLocalNetwork: does(
    "fetch() avec keepalive n’entre jamais dans le réseau local, quoi qu’ait dit l’utilisateur.",
  ),
  localNetworkNeedsSecureContext: does(
    "Seule une page sécurisée peut demander le réseau local à l’utilisateur ; toute autre est refusée tout de suite.",
  ),
  urlCredentialsRefusedBy: listed(
    "Ce qui n’est jamais demandé à une URL avec un nom d’utilisateur ou un mot de passe, en plus de fetch().",
    "rien",
  ),
  loopbackMayBeMixed: oneOf("Ce qu’une page venue par https peut charger de http://localhost.", {
    all: "tout",
    "images-and-video-asked-for": "images et vidéo seulement, et pas après une redirection",
  }),
  embedderPolicyCredentialless: does("Cross-Origin-Embedder-Policy peut être credentialless."),
  redirectedMixedContentPreflights: does(
    "Après une redirection, le preflight part avant que le contenu mixte ne soit recherché.",
  ),
  syncMixedContentIsSilent: does("Un XMLHttpRequest synchrone vers du contenu mixte ne lève rien ; son statut est 0."),
  syncRedirectsMayBeMixed: does("Un XMLHttpRequest synchrone peut être redirigé vers du contenu mixte, et le lit."),
  danglingMarkupIsBlocked: does("Une URL écrite avec un saut de ligne ou une tabulation et avec un < n’est pas demandée."),
};
