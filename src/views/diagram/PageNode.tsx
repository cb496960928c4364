import { pageOrigin } from "../../origins/page-origin.ts";
import type { PageActionSpec, PageSpec } from "../../scenario/schema.ts";
import { usePicture, usePlayground } from "../../store/hooks.ts";
import type { Outcome } from "../../trace/events.ts";
import { initiatorOf } from "../../trace/initiators.ts";
import { actionAt } from "../../trace/trace-index.ts";
import { Url } from "../../url/url.ts";
import type { Words } from "../../words/contract.ts";
import { originOf, pageName } from "../../words/trace/names.ts";
import { Address } from "../ui/Address.tsx";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./nodes.module.css";
import { useInspect } from "./use-inspect.ts";

type DiagramWords = Words["frame"]["diagram"];

interface Props {
  /** `narrow`: what becomes of its request has a line of its own. */
  readonly data: { readonly page: string; readonly narrow: boolean };
}

/** A page: its origin, and whether what it does is waiting, has worked, or got nothing. */
export function PageNode({ data }: Props) {
  const { diagram } = useWords("frame");
  const { things } = useWords("trace");
  const page = usePlayground(({ scenario }) => scenario.pages.find(({ id }) => id === data.page));
  const mine = usePlayground(({ scenario }) =>
    scenario.actions.some((action) => action.kind !== "client" && action.page === data.page),
  );
  const acting = usePlayground(({ scenario, trace, cursor }) => {
    const action = scenario.actions[actionAt(trace, cursor)];
    return action && action.kind !== "client" && action.page === data.page ? action : null;
  });
  const outcome = usePicture((picture) => picture.outcome);
  const inspect = useInspect(mine ? "request" : "browser", { kind: "node", node: `page:${data.page}` });
  if (!page) return null;
  return (
    <button
      type="button"
      className={`nopan ${styles.page}`}
      data-state={acting ? stateOf(outcome) : "idle"}
      data-narrow={data.narrow}
      onClick={inspect}
    >
      <span className={styles.row}>
        <strong>
          <ScenarioText of={pageName(page)} />
        </strong>
        <span className={styles.kind}>{acting ? endOf(diagram, actorOf(acting, diagram, things), outcome) : diagram.page}</span>
      </span>
      <code className={styles.origin}>
        <Address of={originText(diagram, page)} />
      </code>
    </button>
  );
}

function stateOf(outcome: Outcome | null): "waits" | "nothing" | "answer" {
  if (outcome === null || outcome.kind === "pending") return "waits";
  return outcome.kind === "error" || (outcome.kind === "embedded" && outcome.failure) ? "nothing" : "answer";
}

/** Who waits: script, or an element. */
function actorOf(action: PageActionSpec, diagram: DiagramWords, things: Words["trace"]["things"]): string {
  if (action.kind === "fetch" || action.kind === "xhr") return action.injected ? diagram.injectedScript : diagram.script;
  return things[initiatorOf(action)].name;
}

function endOf(words: DiagramWords, who: string, outcome: Outcome | null): string {
  if (outcome === null || outcome.kind === "pending") return words.waits(who);
  if (outcome.kind === "error") return outcome.exception === "never ran" ? words.neverRan(who) : words.getsNothing(who);
  if (outcome.kind !== "embedded") return words.hasAnswer(who);
  if (outcome.failure) return words.failedUnnoticed(who);
  if (outcome.readable) return outcome.readable.allowed ? words.isReadable(who) : words.isUnreadable(who);
  return {
    none: words.hasNothingNew,
    queued: words.isQueued,
    message: words.hasMessage,
    load: words.isThere,
    open: words.isThere,
    navigated: words.isDone,
  }[outcome.event](who);
}

function originText(words: DiagramWords, page: PageSpec): string {
  const own = ownOriginText(words, page);
  return page.framedBy === "" ? own : words.inFrameOf(own, originOf(page.framedBy));
}

function ownOriginText(words: DiagramWords, page: PageSpec): string {
  if (page.sandboxed) return words.sandboxed;
  const origin = pageOrigin(page);
  if (origin !== "null") return origin;
  const parsed = Url.parse(page.url);
  return parsed ? words.withoutOrigin(parsed.protocol) : page.url;
}
