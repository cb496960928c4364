import { memo } from "react";
import type { Layout } from "../../scene/layout/layout.ts";
import { textWidth } from "../../scene/text-width.ts";
import { useWords } from "../ui/use-words.ts";
import { Label } from "./Label.tsx";
import styles from "./picture.module.css";

export interface Tab {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly layout: Pick<Layout, "browser" | "tabs" | "beds" | "siding" | "upright">;
  readonly tabs: readonly Tab[];
  /** The tab of the page that acts; null: none does. */
  readonly front: string | null;
  /** What the browser is called. */
  readonly profile: string;
  /** It is chosen over the picture, and not written in it. */
  readonly choosing?: boolean;
}

const tab = { size: 13, most: 150 };

/** The browser's frame with its tabs, and the lanes inside it. A way on which no browser stands has none. */
export const Browser = memo(function Browser({ layout, tabs, front, profile, choosing = false }: Props) {
  const { picture } = useWords("scene");
  const box = layout.browser;
  if (!box) return null;
  const bar = layout.tabs;
  const room = box.width - 24 - textWidth(`${picture.browser} ${profile}`, 13, "sans-bold") - (choosing ? 52 : 16);
  const each = Math.min(tab.most, room / Math.max(1, tabs.length));
  let x = box.x + 12;
  const placed = tabs.map((one) => {
    const width = Math.min(each, textWidth(one.name, tab.size, "sans-bold") + 28);
    const at = x;
    x += width + 4;
    return { ...one, x: at, width };
  });
  return (
    <g data-dim={front === null}>
      <rect x={box.x + 1} y={box.y + 1} width={box.width - 2} height={box.height - 2} rx={14} className={styles.frame} />
      <path
        className={styles.tabs}
        d={`M${box.x + 2} ${box.y + bar} V${box.y + 14} a12 12 0 0 1 12 -12 H${box.x + box.width - 14} a12 12 0 0 1 12 12 V${box.y + bar} Z`}
      />
      {layout.beds.map((bed) => (
        <rect key={bed.y + bed.x} {...bed} className={styles.bed} />
      ))}
      {layout.siding && <rect {...layout.siding} className={styles.siding} />}
      {placed.map(({ id, name, x: left, width }) => (
        <g key={id} data-front={id === front} className={styles.tab}>
          <path
            d={`M${left} ${box.y + bar + 1} V${box.y + bar - 26} q0 -8 8 -8 H${left + width - 8} q8 0 8 8 V${box.y + bar + 1}`}
          />
          <Label
            of={name}
            x={left + width / 2}
            y={box.y + bar - 12}
            width={width - 16}
            size={tab.size}
            font="sans-bold"
            align="middle"
          />
        </g>
      ))}
      {!choosing && (
        <text x={box.x + box.width - 14} y={box.y + bar / 2 + 5} textAnchor="end" fontSize={13} className={styles.profile}>
          {!layout.upright && <tspan className={styles.quiet}>{picture.browser} </tspan>}
          <tspan data-font="sans-bold">{profile}</tspan>
        </text>
      )}
    </g>
  );
});
