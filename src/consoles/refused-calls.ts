import type { ProfileName } from "../scenario/schema.ts";
import type { FailureOf } from "../trace/failures.ts";

export type Refused = FailureOf<"INVALID_REQUEST" | "URL_HAS_CREDENTIALS">;

/** The message of a call that was refused before there was a request; empty where it is not known. */
export function refusedCall(failure: Refused, profile: ProfileName): string {
  const { api } = failure.context;
  if (failure.code === "URL_HAS_CREDENTIALS") {
    const { url } = failure.values;
    if (profile === "chromium")
      return `${inChrome.fetch}Request cannot be constructed from a URL that includes credentials: ${url}`;
    return profile === "firefox" ? `${inFirefox}${url} is an url with embedded credentials.` : "";
  }
  if (profile === "chromium") return api === "fetch" ? chromeFetch(failure) : "";
  return profile === "firefox" && api === "fetch" ? firefoxFetch(failure) : "";
}

const inChrome = { fetch: "Failed to execute 'fetch' on 'Window': " };
const inFirefox = "Window.fetch: ";

/** As Chromium 156.0.8078.79 wrote them, one call of each kind. */
function chromeFetch({ values: { reason, field, value } }: FailureOf<"INVALID_REQUEST">): string {
  const texts: Record<typeof reason, string> = {
    // Of WebSockets, which are no calls of fetch().
    "not-a-websocket-url": "",
    unparsable: `Failed to parse URL from ${value}`,
    "not-a-token": field === "method" ? `'${value}' is not a valid HTTP method.` : "Invalid name",
    "forbidden-method": `'${value}' HTTP method is unsupported.`,
    "not-a-byte-string": "Failed to read the 'headers' property from 'RequestInit': String contains non ISO-8859-1 code point.",
    "forbidden-byte": "Invalid value",
    "no-cors-needs-simple-method": `'${value}' is unsupported in no-cors mode.`,
    "body-with-get-or-head": "Request with GET/HEAD method cannot have body.",
    "only-if-cached-needs-same-origin": "'only-if-cached' can be set only with 'same-origin' mode",
    navigate: "Cannot construct a Request with a RequestInit whose mode member is set as 'navigate'.",
  };
  return inChrome.fetch + texts[reason];
}

/** As Firefox 153.7.0 ESR wrote them; what it says of a character beyond a byte is too long to be read. */
function firefoxFetch({ values: { reason, field, value } }: FailureOf<"INVALID_REQUEST">): string {
  const texts: Record<typeof reason, string | null> = {
    "not-a-websocket-url": null,
    unparsable: `${value} is not a valid URL.`,
    "not-a-token": field === "method" ? `Invalid request method ${value}.` : `${value.toLowerCase()} is an invalid header name.`,
    "forbidden-method": `Invalid request method ${value}.`,
    "not-a-byte-string": null,
    "forbidden-byte": `${value} is an invalid header value.`,
    "no-cors-needs-simple-method": `Invalid request method ${value}.`,
    "body-with-get-or-head": "HEAD or GET Request cannot have a body.",
    "only-if-cached-needs-same-origin":
      "Request mode 'cors' was used, but request cache mode 'only-if-cached' can only be used with request mode 'same-origin'.",
    navigate: "Invalid request mode navigate.",
  };
  const text = texts[reason];
  return text === null ? "" : inFirefox + text;
}
