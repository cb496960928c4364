import type { ActionOf, ActionSpec, ElementName } from "../../../scenario/schema.ts";

/** What one way of making a request has in common with another, in the terms of fetch(). */

export type Message = Pick<ActionOf<"fetch">, "method" | "headers" | "body" | "bodyType" | "blobType">;

const plainGet: Message = { method: "GET", headers: [], body: null, bodyType: "text", blobType: "" };

/** What would be sent. */
export function messageOf(action: ActionSpec): Message {
  switch (action.kind) {
    case "fetch":
    case "xhr": {
      const { method, headers, body, bodyType, blobType } = action;
      return { method, headers, body, bodyType, blobType };
    }
    case "client":
      return { ...plainGet, method: action.method, headers: action.headers, body: action.body };
    case "beacon":
      return { ...plainGet, method: "POST", body: action.body, bodyType: action.bodyType, blobType: action.blobType };
    case "form":
      return action.method === "GET" ? plainGet : formMessage(action);
    case "element":
    case "iframe":
    case "navigation":
    case "eventsource":
    case "websocket":
      return plainGet;
  }
}

function formMessage({ fields, enctype }: ActionOf<"form">): Message {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  return { ...plainGet, method: "POST", body, bodyType: enctype === "multipart/form-data" ? "formdata" : "urlsearchparams" };
}

export function credentialsOf(action: ActionSpec): ActionOf<"fetch">["credentials"] {
  switch (action.kind) {
    case "fetch":
      return action.credentials;
    case "xhr":
    case "eventsource":
      return action.withCredentials ? "include" : "same-origin";
    case "element":
      return action.crossorigin === "use-credentials" || bare(action) ? "include" : "same-origin";
    case "client":
      return "same-origin";
    case "form":
    case "iframe":
    case "navigation":
    case "websocket":
    case "beacon":
      return "include";
  }
}

export function modeOf(action: ActionSpec): ActionOf<"fetch">["mode"] {
  if (action.kind === "fetch") return action.mode;
  return action.kind === "element" && bare(action) ? "no-cors" : "cors";
}

/** Asked for without CORS, which some never are. */
function bare({ element, crossorigin }: ActionOf<"element">): boolean {
  return crossorigin === "none" && !alwaysCors.has(element);
}

const alwaysCors: ReadonlySet<ElementName> = new Set(["font", "shape", "module", "modulepreload"]);

export function crossoriginFor(action: ActionSpec, include: boolean): ActionOf<"element">["crossorigin"] {
  if (action.kind === "element") return action.crossorigin;
  if (action.kind === "client" || (action.kind === "fetch" && action.mode === "no-cors")) return "none";
  return include ? "use-credentials" : "anonymous";
}

/** A body of the form a=1&b=2 as fields; null: it is none. */
export function fieldsIn(body: string | null): [string, string][] | null {
  const pairs = body?.split("&") ?? [""];
  return pairs.every((pair) => /^[^=\s{]+=[^=]*$/u.test(pair)) ? [...new URLSearchParams(pairs.join("&"))] : null;
}
