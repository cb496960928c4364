import { memo } from "react";
import type { HostBox, LayerBox, Layout } from "../../scene/layout/layout.ts";
import type { Still } from "../../scene/still.ts";
import { textWidth, wrapped } from "../../scene/text-width.ts";
import type { LayerResult } from "../../trace/events.ts";
import type { Words } from "../../words/contract.ts";
import { type Phrase, plain } from "../../words/phrase.ts";
import { hostName } from "../../words/trace/names.ts";
import { useWords } from "../ui/use-words.ts";
import { Label } from "./Label.tsx";
import styles from "./picture.module.css";

/** In front of what a server has done. */
const flag = "⚑";

interface Props {
  readonly layout: Layout;
  readonly layers: Still["layers"];
}

/** Servers and proxies: boxes of their own, whose layers stand across the lanes. */
export function Hosts({ layout, layers }: Props) {
  return layout.hosts.map((box) => (
    <g key={box.host.id}>
      <HostBorder box={box} />
      {!layout.upright && <HostNames box={box} upright={false} />}
      {box.layers.map((layer) => (
        <Layer
          key={layer.index ?? "folded"}
          box={box}
          layer={layer}
          upright={layout.upright}
          did={layer.index === null ? undefined : didIn(box, layer, layers)}
        />
      ))}
      <Beds box={box} layout={layout} />
    </g>
  ));
}

/** On a phone the ways lead through the names of servers, which stand in front of them. */
export function NamesInFront({ layout }: { readonly layout: Layout }) {
  if (!layout.upright) return null;
  return layout.hosts.map((box) => (
    <g key={box.host.id} className={styles.inFront}>
      <HostNames box={box} upright />
    </g>
  ));
}

/** What a layer did; a row has one plate for all of them, which tells of the last one that did anything. */
function didIn(box: HostBox, layer: LayerBox, layers: Still["layers"]) {
  const own = layers.get(`${box.host.id}.${layer.index}`);
  if (own || box.look !== "row") return own;
  return box.host.spec.layers.map((_, index) => layers.get(`${box.host.id}.${index}`)).findLast((did) => did !== undefined);
}

export const HostFrame = memo(function HostFrame({ box, upright }: { readonly box: HostBox; readonly upright: boolean }) {
  return (
    <>
      <HostBorder box={box} />
      <HostNames box={box} upright={upright} />
    </>
  );
});

function HostBorder({ box }: { readonly box: HostBox }) {
  const { role } = box.host.spec;
  return (
    <g data-role={role} data-asked={box.host.asked}>
      <rect x={box.x + 1} y={box.y + 1} width={box.width - 2} height={box.height - 2} rx={10} className={styles.host} />
      {role === "proxy" && (
        <rect x={box.x + 5} y={box.y + 5} width={box.width - 10} height={box.height - 10} rx={7} className={styles.inner} />
      )}
    </g>
  );
}

/** What a server is called, and where it answers. */
function HostNames({ box, upright }: { readonly box: HostBox; readonly upright: boolean }) {
  const { picture } = useWords("scene");
  const { spec } = box.host;
  const origin = spec.origins[0] ?? "";
  const role = spec.failure === "none" ? picture[spec.role] : picture.roleFailures[spec.failure];
  const name = hostName(spec);
  const row = box.look === "row";
  const narrow = box.width < 220;
  const nameWidth = box.width - 26 - (narrow ? 0 : textWidth(role, 12, "sans") + 12);
  return (
    <g>
      {row ? (
        <>
          <Label of={name} x={box.x + 12} y={box.y + 18} width={box.width * 0.45} size={13} font="sans-bold" />
          <Label
            of={bare(origin)}
            x={box.x + box.width - 12}
            y={box.y + 18}
            width={box.width * 0.48}
            size={11.5}
            font="mono"
            align="end"
          />
        </>
      ) : (
        <>
          <Label of={name} x={box.x + 13} y={box.y + 20} width={nameWidth} size={14} font="sans-bold" />
          {!narrow && (
            <text x={box.x + box.width - 13} y={box.y + 20} fontSize={12} textAnchor="end" className={styles.quiet}>
              {role}
            </text>
          )}
          <Label
            of={upright && narrow ? bare(origin) : origin}
            x={box.x + 13}
            y={box.y + 37}
            width={box.width - 26}
            size={12}
            font="mono"
          />
        </>
      )}
    </g>
  );
}

const bare = (origin: string) => origin.replace(/^https?:\/\//u, "");

function Beds({ box, layout }: { readonly box: HostBox; readonly layout: Layout }) {
  if (layout.upright || box.look === "row") return null;
  const lane = box.look === "full" ? (layout.beds[0]?.height ?? layout.strip.height + 8) : layout.strip.height + 6;
  return [box.out, box.in].map((y) => (
    <rect key={y} x={box.x + 3} y={y - lane / 2} width={box.width - 6} height={lane} className={styles.hostBed} />
  ));
}

interface LayerProps {
  readonly box: HostBox;
  readonly layer: LayerBox;
  readonly upright: boolean;
  readonly did: { readonly out: LayerResult | null; readonly in: LayerResult | null } | undefined;
  /** What is said of it where nothing has happened. */
  readonly rest?: Phrase;
}

export function Layer({ box, layer, upright, did, rest }: LayerProps) {
  const { picture } = useWords("scene");
  const words = useWords("trace");
  const spec = layer.index === null ? undefined : box.host.spec.layers[layer.index];
  const name = spec ? words.layers[spec.kind] : picture.moreLayers(box.host.folded);
  const out = did?.out ? says(words, did.out) : null;
  const back = did?.in ? says(words, did.in) : null;
  const refused = did?.out?.did === "answered" && did.out.status >= 400;
  const { label } = layer;
  const middle = label.x + label.width / 2;
  const oneLine = upright || box.look !== "full";
  const small = box.look === "row";
  // In one line it says what it did last; with room, what it does to the request above and to the response below the lanes.
  const first = oneLine ? (back ?? out ?? rest ?? null) : out;
  const full = !upright && box.look === "full";
  const lines = full && first ? wrapped(`→\u00a0${plain(first)}`, label.width, 12, "sans", 2).length : 1;
  const top = full ? label.y + label.height - 3 - lines * 15 : label.y + 12;
  return (
    <g data-last={layer.last} data-did={did || rest ? "done" : "idle"} data-refused={refused} data-off={spec?.off ?? false}>
      <rect x={layer.x + 2} y={layer.y} width={layer.width - 4} height={layer.height} rx={6} className={styles.layer} />
      {full && <Ticket box={box} middle={layer.x + layer.width / 2} width={layer.width - 16} did={did} />}
      <Label
        of={name}
        x={middle}
        y={top}
        width={label.width}
        size={small ? 12 : 13}
        font="sans-bold"
        align="middle"
        className={styles.layerName}
      />
      {first && (
        <Label
          sign={oneLine ? "" : "→"}
          of={first}
          x={middle}
          y={top + 15}
          width={label.width}
          size={small ? 11 : 12}
          lines={lines}
          align="middle"
          className={styles.did}
        />
      )}
      {!oneLine && back && layer.below && (
        <Label
          sign="←"
          of={back}
          x={layer.below.x}
          y={layer.below.y}
          width={layer.width - 10}
          size={12}
          lines={2}
          align="middle"
          className={styles.did}
        />
      )}
    </g>
  );
}

/** What a shared cache keeps lies between its lanes: put there by the answer that goes by, or taken for one that is asked for. */
function Ticket({
  box,
  middle,
  width,
  did,
}: { readonly box: HostBox; readonly middle: number; readonly width: number } & Pick<LayerProps, "did">) {
  const { picture } = useWords("scene");
  const kept = did?.in?.did === "cache" && (did.in.what === "kept" || did.in.what === "revalidated") ? did.in : null;
  const hit = did?.out?.did === "cache" && did.out.what === "hit" ? did.out : null;
  if (!kept && !hit) return null;
  const y = (box.out + box.in) / 2;
  return (
    <g data-hit={hit !== null} className={styles.ticket}>
      <rect x={middle - width / 2} y={y - 18} width={width} height={36} rx={5} />
      <Label of={picture.ticket} x={middle} y={y - 3} width={width - 8} size={12} font="sans-bold" align="middle" />
      <Label
        of={hit ? picture.ticketAge(hit.age) : picture.ticketFor(kept?.maxAge ?? 0)}
        x={middle}
        y={y + 12}
        width={width - 8}
        size={11.5}
        align="middle"
      />
    </g>
  );
}

/** In a few words; names of headers without what all of them begin with. */
function says(words: Words["trace"], result: LayerResult): Phrase {
  const short = (text: string) => text.replaceAll("Access-Control-", "");
  return words.layerResult(result).map((part) => (typeof part === "string" ? short(part) : { code: short(part.code) }));
}

interface EffectsProps {
  readonly layout: Layout;
  readonly effects: Still["effects"];
  /** It must not have been done. */
  readonly leak: boolean;
}

/** What the servers have done: flags, in front of the way that goes through the handler. */
export function Effects({ layout, effects, leak }: EffectsProps) {
  return layout.hosts.map((box) => (
    <Effect key={box.host.id} box={box} effects={effects.get(box.host.id)} upright={layout.upright} leak={leak} />
  ));
}

function Effect({
  box,
  effects,
  upright,
  leak,
}: {
  readonly box: HostBox;
  readonly leak: boolean;
  readonly effects: readonly string[] | undefined;
  readonly upright: boolean;
}) {
  if (!effects || effects.length === 0) return null;
  const { x, y, width } = box.effect;
  const size = upright ? 11.5 : 12.5;
  const height = upright ? 36 : 34;
  const text = effects.join(", ");
  const sign = leak ? "!" : flag;
  const lines = wrapped(`${sign}\u00a0${text}`, width - 14, size, "sans-bold", 2).length;
  return (
    <g data-leak={leak}>
      <rect x={x} y={y} width={width} height={height} rx={5} className={styles.effect} />
      <Label
        sign={sign}
        of={text}
        x={x + width / 2}
        y={y + height / 2 + size * (0.36 - (lines - 1) * 0.625)}
        width={width - 14}
        size={size}
        font="sans-bold"
        lines={2}
        align="middle"
        className={styles.effectText}
      />
    </g>
  );
}
