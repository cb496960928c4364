import { useState } from "react";
import { type WhyMissing, whyMissing } from "../../../parts/missing.ts";
import type { Path } from "../../../scenario/paths.ts";
import { usePlaygroundStore } from "../../../store/hooks.ts";
import { Chips } from "../../ui/Chips.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { Missing } from "../../ui/Missing.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { useEdit, useField } from "../fields/use-field.ts";
import { SmallButton } from "../IconButton.tsx";
import styles from "../Inspector.module.css";
import { CorsHeaders } from "./CorsHeaders.tsx";
import type { Converted, HeadersLayer, PolicyLayer } from "./cors-styles.ts";
import { useWishes } from "./use-wishes.ts";

const CorsPolicy = lazyPart({ name: (parts) => parts.policy, load: async () => (await import("./CorsPolicy.tsx")).CorsPolicy });

/** The other way to write it, which could not be loaded. */
interface Wished {
  readonly next: "headers" | "policy";
  readonly why: WhyMissing;
}

interface Props {
  readonly path: Path;
  readonly host: number;
}

const styleChips = [
  { id: "headers", title: "Raw headers" },
  { id: "policy", title: "Policy" },
] as const;

/** The CORS layer, as the headers themselves or as a policy that makes them. */
export function CorsForm({ path, host }: Props) {
  const { value: style } = useField<"headers" | "policy">([...path, "style"]);
  const edit = useEdit();
  const store = usePlaygroundStore();
  const wishes = useWishes(host);
  const [asked, setAsked] = useState<Converted<HeadersLayer | PolicyLayer> | null>(null);
  const [missing, setMissing] = useState<Wished | null>(null);
  const pending = asked && asked.layer.style !== style ? asked : null;

  const take = (layer: HeadersLayer | PolicyLayer) => {
    edit({ type: "set", path, value: layer });
    setAsked(null);
  };
  const wish = async (next: "headers" | "policy") => {
    setMissing(null);
    if (next === style) return setAsked(null);
    const module = await import("./cors-styles.ts").catch((error: unknown) => setMissing({ next, why: whyMissing(error) }));
    if (!module) return;
    const { toHeaders, toPolicy } = module;
    const [, at, , index] = path;
    const layer = store.getState().scenario.hosts[Number(at)]?.layers[Number(index)];
    if (layer?.kind !== "cors") return;
    const converted = layer.style === "policy" ? toHeaders(layer, wishes.origin ?? "null") : toPolicy(layer);
    if (converted.lost.length === 0) take(converted.layer);
    else setAsked(converted);
  };

  return (
    <div className={styles.parts}>
      <Chips label="How this layer is written" chips={styleChips} chosen={style} onChoose={(next) => void wish(next)} />
      {missing && <Missing name="The other form" why={missing.why} again={() => void wish(missing.next)} />}
      {pending && (
        <div className={styles.note} role="alert">
          <p>
            {pending.layer.style === "policy" ? "A policy" : "A fixed list of headers"} cannot hold
            <ScenarioText of={pending.lost.join("; ")} />.
          </p>
          <p className={styles.row}>
            <SmallButton onClick={() => take(pending.layer)}>Switch without it</SmallButton>
            <SmallButton onClick={() => setAsked(null)}>Leave it as it is</SmallButton>
          </p>
        </div>
      )}
      {style === "headers" ? (
        <CorsHeaders path={path} wishes={wishes} />
      ) : (
        <CorsPolicy path={path} origin={wishes.origin} onRaw={() => wish("headers")} />
      )}
    </div>
  );
}
