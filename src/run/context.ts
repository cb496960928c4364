import type { Page } from "../engine/model/page.ts";
import type { PageActionSpec } from "../scenario/schema.ts";
import type { FailureContext } from "../trace/failures.ts";
import { initiatorOf } from "../trace/initiators.ts";
import { Url } from "../url/url.ts";

/** Where an action of a page stands before anything has come of it. */
export function contextOf(spec: PageActionSpec, page: Page): FailureContext {
  const url = Url.parse(spec.url, page.url)?.href ?? spec.url;
  return { api: initiatorOf(spec), pageOrigin: page.origin.serialized, firstUrl: url, lastUrl: url };
}
