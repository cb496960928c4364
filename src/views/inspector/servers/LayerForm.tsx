import type { LayerKind } from "../../../scenario/schema.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { CorsForm } from "./CorsForm.tsx";

/** Only the CORS layer's form is on the first screen; the others are fetched when a layer of their kind is opened. */
const forms = {
  cors: CorsForm,
  auth: lazyPart({ name: (parts) => parts.layer, load: async () => (await import("./LayerForms.tsx")).AuthForm }),
  redirect: lazyPart({ name: (parts) => parts.layer, load: async () => (await import("./LayerForms.tsx")).RedirectForm }),
  answer: lazyPart({ name: (parts) => parts.layer, load: async () => (await import("./LayerForms.tsx")).AnswerForm }),
  cache: lazyPart({ name: (parts) => parts.layer, load: async () => (await import("./CacheForm.tsx")).CacheForm }),
  handler: lazyPart({ name: (parts) => parts.layer, load: async () => (await import("./HandlerForm.tsx")).HandlerForm }),
  forward: lazyPart({ name: (parts) => parts.layer, load: async () => (await import("./ForwardForm.tsx")).ForwardForm }),
} satisfies Record<LayerKind, unknown>;

const Conditions = lazyPart({ name: (parts) => parts.layer, load: async () => (await import("./Conditions.tsx")).Conditions });

/** In the order in which they are offered. */
export const layerKinds = Object.keys(forms) as LayerKind[];

interface Props {
  readonly host: number;
  readonly layer: number;
  readonly kind: LayerKind;
}

export function LayerForm({ host, layer, kind }: Props) {
  const Form = forms[kind];
  const path = ["hosts", host, "layers", layer];
  return (
    <>
      <Form path={path} host={host} />
      <Conditions path={path} />
    </>
  );
}
