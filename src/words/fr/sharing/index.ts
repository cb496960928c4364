import { picture } from "./picture.ts";
import { report } from "./report.ts";
import { secrets } from "./secrets.ts";
import { share } from "./share.ts";

export const sharing = {
  copy: "Copier",
  copied: "Copié",
  /** The browser does not let the page copy. */
  byHand: "Le navigateur ne laisse pas la page copier. Sélectionnez-le et copiez-le à la main.",
  share,
  picture,
  secrets,
  report,
};
