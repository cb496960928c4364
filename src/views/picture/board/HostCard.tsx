import { ArrowDown, ArrowUp, GripVertical } from "lucide-react";
import { useRef } from "react";
import type { HostSpec } from "../../../scenario/schema.ts";
import { heightOf, measures } from "../../../scene/board/board-layout.ts";
import type { BoardNode } from "../../../scene/board/topology.ts";
import type { HostBox, LayerBox } from "../../../scene/layout/layout.ts";
import { visibleText } from "../../../text/visible-text.ts";
import { hostName } from "../../../words/trace/names.ts";
import { Press } from "../../ui/Press.tsx";
import { useWords } from "../../ui/use-words.ts";
import { HostFrame, Layer } from "../Hosts.tsx";
import picture from "../picture.module.css";
import styles from "./cards.module.css";
import { useBoard } from "./context.ts";
import { layerSays } from "./names.ts";
import { useReorder } from "./use-reorder.ts";

/** A server or a proxy, as the picture draws it upright: a frame with its name, and its layers in the order in which a request meets them. */
export function HostCard({ node }: { readonly node: Extract<BoardNode, { kind: "host" }> }) {
  const board = useWords("board");
  const words = useWords("trace");
  const { chosen, choose, moveLayer } = useBoard();
  const { host, index } = node;
  const box = boxOf(host, heightOf(node));
  const ours = chosen === node.id;
  const count = host.layers.length;
  const root = useRef<HTMLDivElement>(null);
  const { from, to, grip } = useReorder(count, measures.layer, (start, end) => moveLayer(index, start, end));
  const move = (start: number, end: number) => {
    moveLayer(index, start, end);
    // The buttons go with their layer, and the focus with them.
    queueMicrotask(() =>
      root.current?.querySelector<HTMLElement>(`[data-layer="${end}"] [data-way="${end < start ? "up" : "down"}"]`)?.focus(),
    );
  };
  return (
    <div ref={root} className={styles.inside}>
      <svg className={picture.picture} width={box.width} height={box.height} aria-hidden="true">
        <HostFrame box={box} upright={false} />
        {box.layers.map((layer) => {
          const spec = host.layers[layer.index ?? 0];
          return (
            spec && <Layer key={layer.index} box={box} layer={layer} upright did={undefined} rest={layerSays(board.says, spec)} />
          );
        })}
      </svg>
      <ol className={`${styles.lines} nodrag`} style={{ top: measures.head, "--line": `${measures.layer}px` } as object}>
        {host.layers.map((layer, i) => {
          const name = words.layers[layer.kind];
          return (
            // Layers have no identity but their place.
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={i}
              className={styles.layer}
              data-layer={i}
              data-dragged={from === i}
              data-drop={to === i && from !== i ? (i > (from ?? 0) ? "below" : "above") : undefined}
            >
              <button
                type="button"
                className={styles.plate}
                aria-label={board.layer(name, visibleText(hostName(host)))}
                onClick={() => choose({ kind: "layer", host: host.id, layer: i }, "hosts")}
              />
              {count > 1 && (
                <span className={styles.moves} data-shown={ours}>
                  <span className={`${styles.grip} nodrag`} title={board.drag} aria-hidden="true" {...grip(i)}>
                    <GripVertical />
                  </span>
                  <Press
                    data-way="up"
                    disabled={i === 0}
                    aria-label={board.earlier(name)}
                    title={board.earlier(name)}
                    onClick={() => move(i, i - 1)}
                  >
                    <ArrowUp aria-hidden="true" />
                  </Press>
                  <Press
                    data-way="down"
                    disabled={i === count - 1}
                    aria-label={board.later(name)}
                    title={board.later(name)}
                    onClick={() => move(i, i + 1)}
                  >
                    <ArrowDown aria-hidden="true" />
                  </Press>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** The host in the picture's terms: upright, all of its layers, no lanes. */
function boxOf(spec: HostSpec, height: number): HostBox {
  const { width, head, layer } = measures;
  const layers = spec.layers.map((_, index): LayerBox => {
    const y = head + index * layer;
    return {
      ...{ x: 8, y, width: width - 16, height: layer - 6, index, below: null },
      label: { x: 42, y: y + 4, width: width - 42 - 74, height: layer - 10 },
      last: index === spec.layers.length - 1,
    };
  });
  const frame = { x: 0, y: 0, width, height };
  return {
    ...frame,
    host: { id: spec.id, spec, column: 1, layers: spec.layers.map((_, index) => index), folded: 0, asked: true, acts: true },
    ...{ look: "full", head: { ...frame, height: head }, layers, effect: frame, out: 0, in: 0 },
  };
}
