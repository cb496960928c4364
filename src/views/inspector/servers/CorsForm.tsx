import { useState } from "react";
import { type WhyMissing, whyMissing } from "../../../parts/missing.ts";
import type { Path } from "../../../scenario/paths.ts";
import { usePlaygroundStore } from "../../../store/hooks.ts";
import { Chips } from "../../ui/Chips.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { Missing } from "../../ui/Missing.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { useWords } from "../../ui/use-words.ts";
import { useEdit, useField } from "../fields/use-field.ts";
import { SmallButton } from "../IconButton.tsx";
import styles from "../Inspector.module.css";
import { Lock } from "../Lock.tsx";
import { CorsHeaders } from "./CorsHeaders.tsx";
import type { Converted, HeadersLayer, PolicyLayer } from "./cors-styles.ts";
import { useHeadersNeeded } from "./use-headers-needed.ts";

const CorsPolicy = lazyPart({ name: (parts) => parts.policy, load: async () => (await import("./CorsPolicy.tsx")).CorsPolicy });

/** The other way to write it, which could not be loaded. */
interface NotLoaded {
  readonly next: "headers" | "policy";
  readonly why: WhyMissing;
}

interface Props {
  readonly path: Path;
  readonly host: number;
}

const ways = ["headers", "policy"] as const;

/** The CORS layer, as the headers themselves or as a policy that makes them. */
export function CorsForm({ path, host }: Props) {
  const { cors: words } = useWords("inspector");
  const { value: style } = useField<"headers" | "policy">([...path, "style"]);
  const edit = useEdit();
  const store = usePlaygroundStore();
  const needed = useHeadersNeeded(host);
  const [asked, setAsked] = useState<Converted<HeadersLayer | PolicyLayer> | null>(null);
  const [missing, setMissing] = useState<NotLoaded | null>(null);
  const pending = asked && asked.layer.style !== style ? asked : null;

  const take = (layer: HeadersLayer | PolicyLayer) => {
    edit({ type: "set", path, value: layer });
    setAsked(null);
  };
  const switchTo = async (next: "headers" | "policy") => {
    setMissing(null);
    if (next === style) return setAsked(null);
    const module = await import("./cors-styles.ts").catch((error: unknown) => setMissing({ next, why: whyMissing(error) }));
    if (!module) return;
    const { toHeaders, toPolicy } = module;
    const [, at, , index] = path;
    const layer = store.getState().scenario.hosts[Number(at)]?.layers[Number(index)];
    if (layer?.kind !== "cors") return;
    const converted =
      layer.style === "policy" ? toHeaders(words.lost, layer, needed.origin ?? "null") : toPolicy(words.lost, layer);
    if (converted.lost.length === 0) take(converted.layer);
    else setAsked(converted);
  };

  return (
    <div className={styles.parts}>
      <Lock path={[...path, "style"]}>
        <Chips
          label={words.label}
          chips={ways.map((id) => ({ id, title: words.styles[id] }))}
          chosen={style}
          onChoose={(next) => void switchTo(next)}
        />
      </Lock>
      {missing && <Missing name={words.otherForm} why={missing.why} again={() => void switchTo(missing.next)} />}
      {pending && (
        <div className={styles.note} role="alert">
          <p>
            <ScenarioText of={words.cannotHold[pending.layer.style](pending.lost)} />
          </p>
          <p className={styles.row}>
            <SmallButton onClick={() => take(pending.layer)}>{words.switchWithout}</SmallButton>
            <SmallButton onClick={() => setAsked(null)}>{words.leave}</SmallButton>
          </p>
        </div>
      )}
      {style === "headers" ? (
        <CorsHeaders path={path} needed={needed} />
      ) : (
        <CorsPolicy path={path} origin={needed.origin} onRaw={() => switchTo("headers")} />
      )}
    </div>
  );
}
