/** What the rest of the house uses of the engine. */
export type {
  Algorithm,
  BeaconCall,
  BodyType,
  Browser,
  CookieJar,
  ElementCall,
  Embedding,
  EngineYield,
  EventSourceCall,
  FetchCall,
  FetchMethod,
  FormCall,
  FrameCall,
  Page,
  Reply,
  XhrCall,
  XhrSend,
} from "./browser.ts";
export { fetchMethod } from "./fetching/fetch-method.ts";
export { PreflightCache } from "./fetching/preflight-cache.ts";
export { type Origin, opaqueOrigin, originParts, parseOrigin, sameOrigin, serializeOrigin } from "./infra/origin.ts";
export { type RegistrableDomain, sameSite, schemelesslySameSite } from "./infra/site.ts";
export { type Knobs, knobsOf, type ProfileName } from "./profiles/knobs.ts";
export { xhrSend } from "./xhr/send.ts";
