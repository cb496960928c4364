import { absoluteUrl, cookieLine, type FieldCode } from "../scenario/fields.ts";
import type { Path } from "../scenario/paths.ts";
import type { HostSpec, Scenario } from "../scenario/schema.ts";

/** Something that keeps a well-formed scenario from being played as it was meant. Data; the words are made in the views. */
export interface ScenarioProblem {
  readonly path: Path;
  readonly code: FieldCode | "no-such-page";
  /** What stands there. */
  readonly given: string;
}

/**
 * What cannot work, in the order in which it stands in the scenario. Empty: the run means what it shows.
 * A run never throws for these: a page without a usable URL gets an opaque origin, a host without one is never found.
 */
export function problemsOf(scenario: Scenario): ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  const judge = (path: Path, verdict: { code: FieldCode; given: string } | null) => {
    if (verdict) problems.push({ path, code: verdict.code, given: verdict.given });
  };
  scenario.browser.cookies.forEach(({ url, line }, i) => {
    judge(["browser", "cookies", i, "url"], absoluteUrl(url));
    judge(["browser", "cookies", i, "line"], cookieLine(line));
  });
  scenario.pages.forEach((page, i) => {
    judge(["pages", i, "url"], pageUrl(page.url));
  });
  scenario.hosts.forEach((host, i) => {
    host.origins.forEach((origin, o) => {
      judge(["hosts", i, "origins", o], absoluteUrl(origin));
    });
    upstreamsOf(host).forEach(({ path, url }) => {
      judge(["hosts", i, ...path], absoluteUrl(url));
    });
  });
  const pages = new Set(scenario.pages.map(({ id }) => id));
  scenario.actions.forEach((action, i) => {
    // What a script passes to fetch() is the browser's to judge; a client has nobody who would.
    if (action.kind === "client") judge(["actions", i, "url"], notCredentials(absoluteUrl(action.url)));
    else if (!pages.has(action.page)) problems.push({ path: ["actions", i, "page"], code: "no-such-page", given: action.page });
  });
  return problems;
}

/** Pages may have any scheme (file:, about:, data: make opaque origins). */
function pageUrl(given: string) {
  return URL.canParse(given) ? null : { code: "url-unparsable" as const, given };
}

/** curl takes them and makes an Authorization header of them. */
function notCredentials(verdict: ReturnType<typeof absoluteUrl>) {
  return verdict?.code === "url-has-credentials" ? null : verdict;
}

function upstreamsOf(host: HostSpec): { path: Path; url: string }[] {
  return host.layers.flatMap((layer, l) =>
    layer.kind === "forward" && !layer.off ? layer.upstreams.map((url, u) => ({ path: ["layers", l, "upstreams", u], url })) : [],
  );
}
