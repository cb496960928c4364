import { Plus } from "lucide-react";
import { pageOrigin } from "../../../origins/page-origin.ts";
import { heightOf, measures, topOf } from "../../../scene/board/board-layout.ts";
import type { BoardNode, BoardRequest } from "../../../scene/board/topology.ts";
import { usePlayground } from "../../../store/hooks.ts";
import { visibleText } from "../../../text/visible-text.ts";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { useWords } from "../../ui/use-words.ts";
import { verdictOf } from "../../ui/verdict.ts";
import { Browser } from "../Browser.tsx";
import { Label } from "../Label.tsx";
import picture from "../picture.module.css";
import styles from "./cards.module.css";
import { useBoard } from "./context.ts";
import { nameOf, requestName } from "./names.ts";

type Asking = Extract<BoardNode, { kind: "page" | "client" }>;

/** Who asks: a page in its browser, or a program. What it asks stands in lines; the last one makes another. */
export function PageCard({ node }: { readonly node: Asking }) {
  const words = useWords("board");
  const { ask, choose } = useBoard();
  const name = visibleText(nameOf(node));
  return (
    <div className={styles.inside}>
      <svg className={picture.picture} width={measures.width} height={heightOf(node)} aria-hidden="true">
        {node.kind === "page" ? <PageFrame node={node} /> : <ClientFrame node={node} />}
      </svg>
      <ol className={`${styles.lines} nodrag`} style={{ top: topOf(node), "--line": `${measures.request}px` } as object}>
        {node.requests.map((request) => (
          <Request key={request.action} request={request} />
        ))}
        {node.folded > 0 && (
          <li className={styles.line}>
            <button
              type="button"
              className={styles.request}
              onClick={() => choose({ kind: "action", action: node.requests.length }, "request")}
            >
              {words.moreRequests(node.folded)}
            </button>
          </li>
        )}
      </ol>
      <button
        type="button"
        className={`${styles.more} nodrag`}
        style={{ height: measures.more }}
        aria-label={words.newRequestOf(name)}
        onClick={() => ask({ kind: "request", by: node, to: null, at: null })}
      >
        <Plus aria-hidden="true" />
        {words.newRequest}
      </button>
    </div>
  );
}

function Request({ request }: { readonly request: BoardRequest }) {
  const words = useWords("board");
  const { readouts } = useWords("frame");
  const { choose } = useBoard();
  const { action } = request;
  const outcome = usePlayground(({ trace, stale }) => (stale ? null : (trace.outcomes[action] ?? null)));
  const chosen = usePlayground(({ selection }) => selection?.kind === "action" && selection.action === action);
  const verdict = verdictOf(outcome);
  const name = requestName(request);
  const said = verdict === "pending" ? "" : readouts.browser.verdicts[verdict];
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={styles.request}
        data-chosen={chosen}
        data-verdict={verdict}
        aria-label={[words.request(visibleText(name), action + 1), said].filter(Boolean).join(", ")}
        title={visibleText(request.spec.url)}
        onClick={() => choose({ kind: "action", action }, "request")}
      >
        <code>
          <ScenarioText dir="ltr" of={name} />
        </code>
        <i aria-hidden="true">{signs[verdict]}</i>
      </button>
    </li>
  );
}

const signs = { passed: "✓", partly: "✓", blocked: "✕", unanswered: "✕", stopped: "", pending: "" } as const;

function PageFrame({ node }: { readonly node: Extract<BoardNode, { kind: "page" }> }) {
  const { profiles } = useWords("trace");
  const profile = usePlayground(({ scenario }) => scenario.browser.profile);
  const { width, tabs } = measures;
  const height = heightOf(node);
  const browser = { x: 0, y: 0, width, height };
  return (
    <>
      <Browser
        layout={{ browser, tabs, beds: [], siding: null, upright: true }}
        tabs={[{ id: node.id, name: nameOf(node) }]}
        front={node.id}
        profile={profiles[profile]}
      />
      <path className={picture.page} d={`M2 ${tabs} H${width - 2} V${height - 14} q0 12 -12 12 H14 q-12 0 -12 -12 Z`} />
      <rect x={10} y={tabs + 8} width={width - 20} height={26} rx={13} className={picture.address} />
      <Label of={addressOf(node)} x={22} y={tabs + 25} width={width - 44} size={12} font="mono" />
    </>
  );
}

/** The page's origin as it is sent; where there is none to send, its address. */
function addressOf({ page }: Extract<BoardNode, { kind: "page" }>): string {
  const origin = pageOrigin(page);
  return origin === "null" ? page.url : origin;
}

function ClientFrame({ node }: { readonly node: Extract<BoardNode, { kind: "client" }> }) {
  const { client } = useWords("board");
  const { width } = measures;
  return (
    <>
      <rect x={1} y={1} width={width - 2} height={heightOf(node) - 2} rx={10} className={picture.client} />
      <Label of={node.name} x={14} y={27} width={width - 110} size={14} font="sans-bold" />
      <text x={width - 14} y={27} fontSize={12} textAnchor="end" className={picture.quiet}>
        {client}
      </text>
    </>
  );
}
