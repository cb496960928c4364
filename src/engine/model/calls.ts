import type { BodyType } from "../../http/body.ts";
import type { HeaderList } from "../../http/messages.ts";
import type { CredentialsMode, ElementName } from "../../trace/failures.ts";

/** A body as script hands it over. */
interface BodyGiven {
  readonly body: string | null;
  readonly bodyType: BodyType;
  readonly blobType: string;
}

/** What fetch() and XMLHttpRequest let script choose alike. */
interface ScriptedCall extends BodyGiven {
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderList;
  /** The one header of the response that script asks for by name; absent or empty: none. */
  readonly readsHeader?: string;
}

/** A call of fetch() as written. */
export interface FetchCall extends ScriptedCall {
  readonly mode: "cors" | "no-cors" | "same-origin";
  readonly credentials: CredentialsMode;
  readonly redirect: "follow" | "error" | "manual";
  readonly cache: "default" | "no-store" | "reload" | "no-cache" | "force-cache" | "only-if-cached";
  readonly referrerPolicy: string;
  readonly referrer: string;
  readonly integrity: string;
  readonly keepalive: boolean;
}

/** A use of XMLHttpRequest: open(), setRequestHeader(), send(). */
export interface XhrCall extends ScriptedCall {
  readonly withCredentials: boolean;
  readonly uploadListener: "none" | "before-send" | "after-send";
  readonly sync: boolean;
}

export interface ElementCall {
  readonly url: string;
  readonly element: ElementName;
  /** The attribute's state; "none": no attribute. https://html.spec.whatwg.org/#cors-settings-attribute */
  readonly crossorigin: "none" | "anonymous" | "use-credentials";
  /** Of a worker: what its script is. */
  readonly workerType: "classic" | "module";
  /** Of a preload: what it is for. */
  readonly as: "fetch" | "font" | "image" | "script" | "style";
  readonly referrerPolicy: string;
  readonly integrity: string;
}

export interface EventSourceCall {
  readonly url: string;
  readonly withCredentials: boolean;
}

/** Opened by script, up to its first message. */
export interface WebSocketCall {
  readonly url: string;
}

/** Where a navigation shows what it brings: in a frame of the page, in its place, or in a new window. */
export type NavigationTarget = "frame" | "top" | "new-window";

/** A form that script submits. */
export interface FormCall {
  readonly url: string;
  readonly target: NavigationTarget;
  readonly method: "GET" | "POST";
  readonly enctype: "application/x-www-form-urlencoded" | "multipart/form-data" | "text/plain";
  readonly fields: readonly (readonly [name: string, value: string])[];
}

export interface FrameCall {
  readonly url: string;
  readonly referrerPolicy: string;
}

/** A top-level navigation: a link that the user follows, `top.location`, window.open(). */
export interface NavigationCall {
  readonly url: string;
  readonly by: "link" | "script" | "window-open";
}

/** navigator.sendBeacon() */
export interface BeaconCall extends BodyGiven {
  readonly url: string;
}
