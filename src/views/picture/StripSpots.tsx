import type { Layout } from "../../scene/layout/layout.ts";
import type { Strip } from "../../scene/score.ts";
import { scoreOf } from "../../scene/score-of.ts";
import { stillAt } from "../../scene/still.ts";
import { pointOn, wayOf } from "../../scene/way.ts";
import { usePlayground, usePlaygroundStore } from "../../store/hooks.ts";
import type { Store } from "../../store/state.ts";
import { visibleText } from "../../text/visible-text.ts";
import type { Trace } from "../../trace/events.ts";
import { pathOf } from "../../words/trace/events.ts";
import { useWords } from "../ui/use-words.ts";
import { toInspector } from "./board/to-inspector.ts";
import styles from "./Hotspots.module.css";
import { useMoment } from "./player.ts";

/** Over the messages that lie still: a press shows a message, a double one (or a key) goes to where its headers are written. */
export function StripSpots({ layout, scale }: { readonly layout: Layout; readonly scale: number }) {
  const { picture } = useWords("scene");
  const store = usePlaygroundStore();
  const trace = usePlayground((state) => state.trace);
  const playing = usePlayground((state) => state.playing);
  const action = useMoment((now) => now.moment().action);
  const time = useMoment((now) => now.moment().time);
  if (playing) return null;
  const { width, height } = layout.strip;
  return stillAt(scoreOf(trace, action), time).strips.map(({ strip, way, progress }) => {
    const { x, y } = pointOn(wayOf(layout, way), progress);
    const what = `${strip.method} ${pathOf(strip.url)}`;
    const name = visibleText(strip.kind === "request" ? picture.opens.request(what) : picture.opens.response(what));
    const edit = () => {
      toItsHeaders(store.getState(), trace, strip, action);
      toInspector();
    };
    return (
      <button
        key={strip.id}
        type="button"
        className={styles.spot}
        aria-label={name}
        title={name}
        style={{
          left: (x - width / 2 + 1) * scale,
          top: (y - height / 2 + 1) * scale,
          width: width * scale,
          height: height * scale,
        }}
        onDoubleClick={edit}
        onClick={({ detail }) => {
          // A key has no second press to wait for.
          if (detail === 0) return edit();
          if (strip.message === null) return;
          store.getState().select({ kind: "message", message: strip.message });
          store.getState().show("message");
        }}
      />
    );
  });
}

/** A request's are its form's; an answer's are those of the layer that wrote who may read, else of the one that answered. */
function toItsHeaders({ select, show }: Store, trace: Trace, strip: Strip, action: number): void {
  const did = trace.events.flatMap((event) => (event.type === "layer" && event.message === strip.message ? [event] : []));
  const wrote =
    did.findLast(({ result }) => result.did === "headers" && result.added.some((name) => /^access-control-/iu.test(name))) ??
    did.findLast(({ result }) => result.did === "answered");
  if (strip.kind === "response" && wrote) {
    select({ kind: "layer", host: wrote.host, layer: wrote.layer });
    show("hosts");
  } else {
    select({ kind: "action", action });
    show("request");
  }
}
