import type { ReactNode } from "react";
import type { Path } from "../../../scenario/paths.ts";
import type { LayerKind } from "../../../scenario/schema.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { LockedPart } from "../Lock.tsx";
import { CorsForm } from "./CorsForm.tsx";
import { Requests } from "./Requests.tsx";

interface FormProps {
  readonly path: Path;
  readonly host: number;
}

/** A form that is fetched when a layer of its kind is opened. */
const later = (load: () => Promise<(props: FormProps) => ReactNode>) =>
  lazyPart<FormProps>({ name: (parts) => parts.layer, words: ["layerForms"], load });

/** Only the CORS layer's form is on the first screen. */
const forms = {
  cors: CorsForm,
  auth: later(async () => (await import("./LayerForms.tsx")).AuthForm),
  redirect: later(async () => (await import("./LayerForms.tsx")).RedirectForm),
  answer: later(async () => (await import("./LayerForms.tsx")).AnswerForm),
  cache: later(async () => (await import("./CacheForm.tsx")).CacheForm),
  handler: later(async () => (await import("./HandlerForm.tsx")).HandlerForm),
  forward: later(async () => (await import("./ForwardForm.tsx")).ForwardForm),
} satisfies Record<LayerKind, unknown>;

interface Props {
  readonly host: number;
  readonly layer: number;
  readonly kind: LayerKind;
}

export function LayerForm({ host, layer, kind }: Props) {
  const Form = forms[kind];
  const path = ["hosts", host, "layers", layer];
  return (
    <LockedPart path={path}>
      <Form path={path} host={host} />
      <Requests path={path} />
    </LockedPart>
  );
}
