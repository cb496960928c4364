import type { ActionOf } from "../../scenario/schema.ts";

type WithBody = Pick<ActionOf<"fetch">, "body" | "bodyType" | "blobType">;

/** The value that script passes as a body; undefined: none. */
export function bodyOf({
  body,
  bodyType,
  blobType,
}: WithBody): string | URLSearchParams | FormData | Blob | ArrayBuffer | undefined {
  if (body === null) return undefined;
  switch (bodyType) {
    case "text":
      return body;
    case "urlsearchparams":
      return new URLSearchParams(body);
    case "formdata":
      return formData(body);
    case "blob":
      return new Blob([body], blobType === "" ? {} : { type: blobType });
    case "arraybuffer":
      return new TextEncoder().encode(body).buffer;
  }
}

/** `a=1&b=2`, or nothing; values as they are, since nothing in a form is percent-encoded. */
function formData(pairs: string): FormData {
  const data = new FormData();
  for (const pair of pairs === "" ? [] : pairs.split("&")) {
    const [name = "", ...value] = pair.split("=");
    data.append(name, value.join("="));
  }
  return data;
}
