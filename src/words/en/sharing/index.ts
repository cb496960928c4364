import { picture } from "./picture.ts";
import { report } from "./report.ts";
import { secrets } from "./secrets.ts";
import { share } from "./share.ts";

export const sharing = {
  copy: "Copy",
  copied: "Copied",
  /** The browser does not let the page copy. */
  byHand: "The browser does not let the page copy. Select it and copy it by hand.",
  share,
  picture,
  secrets,
  report,
};
