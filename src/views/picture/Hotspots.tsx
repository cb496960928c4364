import type { Layout } from "../../scene/layout/layout.ts";
import { scoreOf } from "../../scene/score-of.ts";
import { usePlayground, usePlaygroundStore } from "../../store/hooks.ts";
import type { Selection, Tab } from "../../store/state.ts";
import { visibleText } from "../../text/visible-text.ts";
import { hostName, pageName } from "../../words/trace/names.ts";
import { useWords } from "../ui/use-words.ts";
import styles from "./Hotspots.module.css";
import { useMoment } from "./player.ts";

interface Spot {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tab: Tab;
  readonly selection: Selection;
}

/** Buttons over the picture: what is pressed is opened beside it, to be changed. The picture itself is one image to whoever does not see it. */
export function Hotspots({ layout, scale }: { readonly layout: Layout; readonly scale: number }) {
  const { picture } = useWords("scene");
  const words = useWords("trace");
  const store = usePlaygroundStore();
  const scenario = usePlayground((state) => state.scenario);
  const trace = usePlayground((state) => state.trace);
  const selection = usePlayground((state) => state.selection);
  const by = useMoment((now) => scoreOf(trace, now.moment().action).by ?? "");
  const page = scenario.pages.find(({ id }) => by === `page:${id}`) ?? scenario.pages[0];
  const spots: Spot[] = [
    ...(page
      ? [
          {
            ...{ key: "page", name: picture.opens.page(pageName(page)), ...layout.page },
            ...{ tab: "request" as const, selection: { kind: "node" as const, node: `page:${page.id}` as const } },
          },
        ]
      : []),
    ...(layout.browser
      ? [
          {
            ...{ key: "browser", name: picture.opens.browser, ...layout.browser, height: layout.tabs },
            ...{ tab: "browser" as const, selection: { kind: "node" as const, node: "browser" as const } },
          },
        ]
      : []),
    ...layout.hosts.flatMap((box): Spot[] => [
      {
        ...{ key: box.host.id, name: picture.opens.host(hostName(box.host.spec)), ...box.head },
        ...{ tab: "hosts", selection: { kind: "node", node: `host:${box.host.id}` } },
      },
      ...box.layers.flatMap((layer): Spot[] => {
        const spec = layer.index === null ? undefined : box.host.spec.layers[layer.index];
        if (!spec || layer.index === null) return [];
        return [
          {
            ...{
              key: `${box.host.id} ${layer.index}`,
              name: picture.opens.layer(words.layers[spec.kind], hostName(box.host.spec)),
            },
            ...{ x: layer.x, y: layer.y, width: layer.width, height: layer.height },
            ...{ tab: "hosts", selection: { kind: "layer", host: box.host.id, layer: layer.index } },
          },
        ];
      }),
    ]),
  ];
  return spots.map(({ key, name, x, y, width, height, tab, selection: target }) => (
    <button
      key={key}
      type="button"
      className={styles.spot}
      aria-label={visibleText(name)}
      title={visibleText(name)}
      data-chosen={JSON.stringify(selection) === JSON.stringify(target)}
      style={{ left: (x + 1) * scale, top: (y + 1) * scale, width: width * scale, height: height * scale }}
      onClick={() => {
        store.getState().select(target);
        store.getState().show(tab);
      }}
    />
  ));
}
