import type { LayerKind } from "../../../scenario/schema.ts";
import { CorsForm } from "./CorsForm.tsx";
import { ForwardForm } from "./ForwardForm.tsx";
import { HandlerForm } from "./HandlerForm.tsx";
import { AuthForm, FailureForm, RedirectForm } from "./LayerForms.tsx";

interface Props {
  readonly host: number;
  readonly layer: number;
  readonly kind: LayerKind;
}

export function LayerForm({ host, layer, kind }: Props) {
  const path = ["hosts", host, "layers", layer];
  switch (kind) {
    case "cors":
      return <CorsForm path={path} host={host} />;
    case "auth":
      return <AuthForm path={path} />;
    case "redirect":
      return <RedirectForm path={path} />;
    case "failure":
      return <FailureForm path={path} />;
    case "handler":
      return <HandlerForm path={path} />;
    case "forward":
      return <ForwardForm path={path} />;
  }
}
