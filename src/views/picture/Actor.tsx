import type { Layout } from "../../scene/layout/layout.ts";
import { Label } from "./Label.tsx";
import styles from "./picture.module.css";
import type { SlotSays } from "./slot.ts";

interface Props {
  readonly layout: Layout;
  /** A program that is not a browser. */
  readonly client: boolean;
  readonly address: string;
  readonly caption: string;
  readonly code: readonly string[];
  readonly gets: string;
  readonly slot: SlotSays;
}

/** Who asks: the page in front, or a program. What it does stands where its request begins, what it gets where the answer ends. */
export function Actor({ layout, client, address, caption, code, gets, slot }: Props) {
  const { page, upright } = layout;
  const out = layout.places.get("script.out");
  const back = layout.places.get("script.in");
  const port = upright ? page.y + page.height : page.x + page.width;
  const pill = {
    x: page.x + (upright || client ? 12 : 0),
    y: page.y + 8,
    width: page.width - (upright || client ? 24 : 12),
    height: upright ? 24 : 28,
  };
  return (
    <g data-client={client}>
      {client ? (
        <rect x={page.x + 1} y={page.y + 1} width={page.width - 2} height={page.height - 2} rx={10} className={styles.client} />
      ) : (
        <path
          className={styles.page}
          d={
            upright
              ? `M${page.x} ${page.y} h${page.width} v${page.height - 8} q0 8 -8 8 h${16 - page.width} q-8 0 -8 -8 Z`
              : `M2 ${page.y} H${port} V${page.y + page.height} H14 q-12 0 -12 -12 Z`
          }
        />
      )}
      <rect {...pill} rx={pill.height / 2} className={styles.address} />
      <Label of={address} x={pill.x + 10} y={pill.y + pill.height / 2 + 4} width={pill.width - 20} size={12} font="mono" />
      <text x={layout.code.x} y={layout.code.y + 8} fontSize={11} className={styles.quiet}>
        {caption}
      </text>
      {code.slice(0, upright ? 2 : 3).map((line, i) => (
        <Label
          // Lines have no identity but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={i}
          of={line}
          x={layout.code.x}
          y={layout.code.y + 23 + i * 16}
          width={layout.code.width}
          size={upright ? 11.5 : 12}
          font="mono"
          className={styles.code}
        />
      ))}
      <g data-slot={slot.state}>
        <rect {...layout.slot} rx={6} className={styles.slot} />
        <text x={layout.slot.x + 10} y={layout.slot.y + 17} fontSize={11} className={styles.quiet}>
          {gets}
        </text>
        <Label
          of={slot.text}
          x={layout.slot.x + 10}
          y={layout.slot.y + 34}
          width={layout.slot.width - 18}
          size={12.5}
          font={slot.state === "shown" ? "sans" : "mono"}
          className={styles.value}
        />
      </g>
      {[out, back].map(
        (place) =>
          place && (
            <circle
              key={upright ? place.x : place.y}
              cx={upright ? place.x : port}
              cy={upright ? port : place.y}
              r={4.5}
              className={styles.port}
            />
          ),
      )}
    </g>
  );
}
