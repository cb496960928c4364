import type { requests as records } from "../../../../engine/profiles/knobs/requests.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { does, oneOf } from "./kinds.ts";

export const requests: KnobTableOf<typeof records> = {
  authorUserAgent: oneOf("A User-Agent header that script sets is sent, with a preflight, or silently left out.", {
    sent: "sent",
    dropped: "left out",
  }),
  unsafeNamesRepeat: does("A header given on several lines is named as often in Access-Control-Request-Headers."),
  unsafeNamesFromAuthor: does("A preflight names the headers that script set, even those that a redirect has removed."),
  uploadListenerNeedsBody: does("Listening to the upload forces a preflight only if there is a body to upload."),
  uploadListenerCountsInSync: does("Listening to the upload forces a preflight in a synchronous XMLHttpRequest too."),
  xhrCharsetInPlace: does("The charset that script names for a text is replaced by UTF-8 where it stands."),
  keepsPreflighting: does("Once a preflight was needed, every request after a redirect gets one too."),
  removedHeadersPreflight: does("A header that a redirect has removed still calls for a preflight."),
  keepaliveQuotaFirst: does("A keepalive body that is too large fails before the preflight."),
  noCorsSendsBlobType: does("The type of a Blob is sent in mode no-cors too."),
  xhrFormTypeIsAuthors: does("XMLHttpRequest treats the Content-Type of URLSearchParams as if script had set it."),
};
