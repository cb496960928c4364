import { lazy, Suspense } from "react";
import type { LayerKind } from "../../../scenario/schema.ts";
import { CorsForm } from "./CorsForm.tsx";

/** Only the CORS layer's form is on the first screen; the others are fetched when a layer of their kind is opened. */
const forms = {
  cors: CorsForm,
  auth: lazy(async () => ({ default: (await import("./LayerForms.tsx")).AuthForm })),
  redirect: lazy(async () => ({ default: (await import("./LayerForms.tsx")).RedirectForm })),
  failure: lazy(async () => ({ default: (await import("./LayerForms.tsx")).FailureForm })),
  handler: lazy(async () => ({ default: (await import("./HandlerForm.tsx")).HandlerForm })),
  forward: lazy(async () => ({ default: (await import("./ForwardForm.tsx")).ForwardForm })),
} as const;

interface Props {
  readonly host: number;
  readonly layer: number;
  readonly kind: LayerKind;
}

export function LayerForm({ host, layer, kind }: Props) {
  const Form = forms[kind];
  return (
    <Suspense>
      <Form path={["hosts", host, "layers", layer]} host={host} />
    </Suspense>
  );
}
