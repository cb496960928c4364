import { multipart, multipartType } from "../../http/body.ts";
import { urlEncode } from "../../http/url-encoded.ts";
import { parseUrl, type RequestUrl } from "../../origins/request-url.ts";
import { Url } from "../../url/url.ts";
import type { FormCall } from "../model/calls.ts";

type Fields = FormCall["fields"];

/** https://html.spec.whatwg.org/#form-submission-algorithm: the body of a form that is sent by POST. */
export function encodeForm({ enctype, fields }: FormCall): { readonly body: string; readonly contentType: string } {
  switch (enctype) {
    case "application/x-www-form-urlencoded":
      return { body: urlEncode(normalized(fields)), contentType: enctype };
    case "multipart/form-data":
      return { body: multipart(normalized(fields)), contentType: multipartType };
    case "text/plain":
      return {
        body: normalized(fields)
          .map(([name, value]) => `${name}=${value}\r\n`)
          .join(""),
        contentType: enctype,
      };
  }
}

/** https://html.spec.whatwg.org/#submit-mutate-action: the fields take the place of the query. */
export function withQuery(url: RequestUrl, fields: Fields): RequestUrl {
  return parseUrl(Url.withQuery(Url.of(url.href), urlEncode(normalized(fields))).href) ?? url;
}

/** Line breaks in a form are CR LF. https://html.spec.whatwg.org/#converting-an-entry-list-to-a-list-of-name-value-pairs */
function normalized(fields: Fields): Fields {
  return fields.map(([name, value]) => [newlines(name), newlines(value)]);
}

function newlines(text: string): string {
  return text.replace(/\r\n|\r|\n/gu, "\r\n");
}
