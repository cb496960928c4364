import { newAction } from "../../../scenario/fresh.ts";
import type { ActionOf, ActionSpec, PageActionSpec, Scenario } from "../../../scenario/schema.ts";
import { initiatorOf } from "../../../trace/initiators.ts";
import { Url } from "../../../url/url.ts";
import { type AnyInitiator, isElement } from "./initiators.ts";
import { credentialsOf, crossoriginFor, fieldsIn, type Message, messageOf, modeOf } from "./portable.ts";

/** The same request made another way; what that way cannot say takes its default. */
export function convertAction(action: ActionSpec, initiator: AnyInitiator, scenario: Scenario): ActionSpec {
  if (initiatorOf(action) === initiator) return action;
  const message = messageOf(action);
  const { method, headers, body } = message;
  const { wait } = action;
  const fresh = newAction(isElement(initiator) ? "element" : initiator, scenario);
  if (fresh.kind === "client") return { ...fresh, url: absolute(action, scenario), method, headers, body, wait };
  const inPage = action.kind === "client" ? {} : { page: action.page, injected: action.injected };
  return fitted({ ...fresh, ...inPage, url: action.url, wait }, action, message, initiator);
}

/** `to` with what it has in common with `from`. */
function fitted(to: PageActionSpec, from: ActionSpec, message: Message, initiator: AnyInitiator): PageActionSpec {
  const { method, body, bodyType, blobType } = message;
  const credentials = credentialsOf(from);
  const referrerPolicy = "referrerPolicy" in from ? from.referrerPolicy : "";
  const integrity = "integrity" in from ? from.integrity : "";
  switch (to.kind) {
    case "fetch":
      return { ...to, ...message, referrerPolicy, integrity, mode: modeOf(from), credentials };
    case "xhr":
      return { ...to, ...message, withCredentials: credentials === "include" };
    case "eventsource":
      return { ...to, withCredentials: credentials === "include" };
    case "beacon":
      return { ...to, body, bodyType, blobType };
    case "navigation":
    case "websocket":
      return to;
    case "iframe":
      return { ...to, referrerPolicy };
    case "form":
      return { ...to, method: method === "GET" ? "GET" : "POST", fields: fieldsIn(body) ?? to.fields };
    case "element":
      return elementFrom(
        isElement(initiator) ? { ...to, element: initiator, referrerPolicy, integrity } : to,
        from,
        credentials === "include",
      );
  }
}

/** A font and a shape have no such attribute: they are fetched with CORS whatever anybody writes. */
function elementFrom(to: ActionOf<"element">, from: ActionSpec, include: boolean): ActionOf<"element"> {
  return { ...to, crossorigin: to.element === "font" || to.element === "shape" ? "none" : crossoriginFor(from, include) };
}

/** A program has no page that a relative URL would be resolved against. */
function absolute(action: ActionSpec, { pages }: Scenario): string {
  if (action.kind === "client") return action.url;
  return Url.parse(action.url, pages.find(({ id }) => id === action.page)?.url)?.href ?? action.url;
}
