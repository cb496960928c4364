import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { positionsOf } from "../../../scenario/positions.ts";
import { boardLayout } from "../../../scene/board/board-layout.ts";
import { type BoardNode, topologyOf } from "../../../scene/board/topology.ts";
import { usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import { visibleText } from "../../../text/visible-text.ts";
import { Button } from "../../ui/Button.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { useWords } from "../../ui/use-words.ts";
import { AddressForm } from "./AddressForm.tsx";
import { useActs } from "./acts.ts";
import styles from "./Board.module.css";
import { BoardList } from "./BoardList.tsx";
import { chosenNode } from "./chosen-node.ts";
import { type Ask, BoardContext, type View } from "./context.ts";
import { keyOf } from "./keys.ts";
import { LayerMenu } from "./LayerMenu.tsx";
import { below } from "./NodeTools.tsx";
import { ProxyForm } from "./ProxyForm.tsx";
import { RequestForm } from "./RequestForm.tsx";
import { Start } from "./Start.tsx";
import { Tools } from "./Tools.tsx";
import { useNarrow } from "./use-narrow.ts";

/** The plane comes by itself: a phone has no use for it. */
const Flow = lazyPart({ name: (parts) => parts.drawing, load: async () => (await import("./Flow.tsx")).Flow });

/** Who would call whom, to be changed: pages, programs, servers, proxies, and the ways between them. */
export function Board({ children }: { readonly children?: ReactNode }) {
  const words = useWords("board");
  const store = usePlaygroundStore();
  const scenario = usePlayground((state) => state.scenario);
  const selection = usePlayground((state) => state.selection);
  const list = useNarrow();
  const view = useRef<View | null>(null);
  const [asked, setAsked] = useState<Ask | null>(null);
  const close = useRef(() => setAsked(null)).current;

  const topology = useMemo(() => topologyOf(scenario), [scenario]);
  const placed = useMemo(() => boardLayout(topology, positionsOf(scenario)), [topology, scenario]);
  const chosen = chosenNode(selection, topology);
  const acts = useActs({ store, topology, list, chosen, ask: setAsked });
  const { board, add, removed } = acts;
  const stage = { pages: scenario.pages.length > 0, hosts: scenario.hosts.length > 0, requests: scenario.actions.length > 0 };

  const onKeyDown = (event: KeyboardEvent) => {
    const done = keyOf(event, topology, chosen, { ...board, ...add, view: view.current });
    if (done) event.preventDefault();
  };
  return (
    <BoardContext value={board}>
      {/* Keys of whatever in it has the focus. */}
      <section className={styles.board} data-list={list} data-own-keys aria-label={words.title} onKeyDown={onKeyDown}>
        <Tools
          onPage={add.page}
          onServer={add.server}
          onProxy={(event) => add.proxy(below(event))}
          onClient={(event) => add.client(below(event))}
        />
        {list ? (
          <BoardList placed={placed} edges={topology.edges} />
        ) : (
          <Flow placed={placed} edges={topology.edges} view={view} />
        )}
        {!stage.requests && (
          <Start
            stage={stage}
            onPage={add.bare.page}
            onServer={add.bare.server}
            onRequest={add.bare.request}
            onAll={add.bare.all}
          />
        )}
        {!list && stage.requests && <p className={styles.hint}>{words.hint}</p>}
        <div className={styles.removed} aria-live="polite">
          {removed !== null && (
            <>
              {visibleText(words.removed(removed.name))}
              <Button onClick={removed.undo}>{words.undo}</Button>
            </>
          )}
        </div>
        {children}
        {asked && <Asked of={asked} onClose={close} />}
      </section>
    </BoardContext>
  );
}

function Asked({ of, onClose }: { readonly of: Ask; readonly onClose: () => void }) {
  switch (of.kind) {
    case "request":
      return <RequestForm of={of} onClose={onClose} />;
    case "address":
      return isNamed(of.node) ? <AddressForm of={{ ...of, node: of.node }} onClose={onClose} /> : null;
    case "proxy":
      return <ProxyForm of={of} onClose={onClose} />;
    case "layer":
      return <LayerMenu of={of} onClose={onClose} />;
  }
}

const isNamed = (node: BoardNode) => node.kind === "page" || node.kind === "host";
