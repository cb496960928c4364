import type { ElementName } from "../browser.ts";
import type { WireResponse } from "../http/messages.ts";
import { extractMimeType } from "../http/mime-groups.ts";
import { isMarkup, sniff } from "../http/sniff.ts";
import { isOkStatus } from "../http/statuses.ts";

/** Whether an element can make something of what has come. Images show whatever the status; the others want a good one. */
export function isUsable(element: ElementName, response: WireResponse): boolean {
  const { status, body } = response;
  switch (element) {
    case "img":
      return isImage(response);
    case "font":
      return isOkStatus(status) && sniff(body) === "font";
    case "video":
      return isOkStatus(status) && sniff(body) === "video";
    case "script":
    case "module":
    case "stylesheet":
      return isOkStatus(status);
  }
}

/** By its bytes; only SVG, which is text, goes by its type. https://mimesniff.spec.whatwg.org/#sniffing-in-an-image-context */
function isImage({ headers, body }: WireResponse): boolean {
  return extractMimeType(headers) === "image/svg+xml" ? isMarkup(body) : sniff(body) === "image";
}
