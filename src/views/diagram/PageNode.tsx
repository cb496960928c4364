import { usePicture, usePlayground } from "../../store/hooks.ts";
import { pageName } from "../words/names.ts";
import styles from "./nodes.module.css";
import { useInspect } from "./use-inspect.ts";

/** A page: its origin, and whether its script is waiting, has an answer, or got nothing. */
export function PageNode({ data }: { readonly data: { readonly page: string } }) {
  const page = usePlayground(({ scenario }) => scenario.pages.find(({ id }) => id === data.page));
  const mine = usePlayground(({ scenario }) =>
    scenario.actions.some((action) => action.kind !== "client" && action.page === data.page),
  );
  const acting = usePlayground(({ scenario, trace, cursor }) => {
    const last = trace.events.slice(0, cursor).findLast((event) => event.type === "action");
    const action = last?.type === "action" ? scenario.actions[last.action] : undefined;
    return action !== undefined && action.kind !== "client" && action.page === data.page;
  });
  const state = usePicture(({ outcome }) => (outcome === null ? "waits" : outcome.kind === "error" ? "nothing" : "answer"));
  const inspect = useInspect(mine ? "request" : "browser", { kind: "node", node: `page:${data.page}` });
  if (!page) return null;
  const script = acting ? { waits: "script waits", nothing: "script gets nothing", answer: "script has an answer" }[state] : "";
  return (
    <button type="button" className={`nopan ${styles.page}`} data-state={acting ? state : "idle"} onClick={inspect}>
      <span className={styles.row}>
        <strong>{pageName(page)}</strong>
        <span className={styles.kind}>{script || "page"}</span>
      </span>
      <code className={styles.origin}>{page.sandboxed ? "null (sandboxed)" : originText(page.url)}</code>
    </button>
  );
}

function originText(url: string): string {
  const parsed = URL.parse(url);
  return parsed && parsed.origin !== "null" ? parsed.origin : url;
}
