import type { Edit } from "../scenario/edits.ts";
import type { LayerKind } from "../scenario/schema.ts";

/** The one thing that is changed in a scenario, as data; its words are made of its values. `try`: a change that the scenario offers itself. */
export type Change = { readonly edits: readonly Edit[] } & (
  | { readonly does: "try"; readonly label: string }
  | { readonly does: "method"; readonly action: number; readonly from: string; readonly to: string }
  | { readonly does: "credentials"; readonly action: number; readonly to: string }
  | { readonly does: "crossorigin"; readonly action: number; readonly to: string }
  | { readonly does: "mode"; readonly action: number; readonly to: string }
  | { readonly does: "add-header" | "drop-header"; readonly action: number; readonly name: string; readonly value: string }
  | { readonly does: "page"; readonly from: string; readonly to: string }
  | { readonly does: "sandboxed"; readonly page: string }
  | { readonly does: "allow-origin"; readonly host: number; readonly to: string | null }
  | { readonly does: "second-line"; readonly host: number; readonly value: string }
  | { readonly does: "allow-headers"; readonly host: number; readonly to: string }
  | { readonly does: "vary"; readonly host: number; readonly to: boolean }
  | { readonly does: "redirect"; readonly host: number }
  | { readonly does: "allow-credentials"; readonly host: number; readonly to: boolean }
  | { readonly does: "order"; readonly host: number; readonly first: LayerKind; readonly second: LayerKind }
  | { readonly does: "status"; readonly host: number; readonly path: string; readonly to: number }
  | { readonly does: "preflight-status"; readonly host: number; readonly to: number }
  | { readonly does: "max-age"; readonly host: number; readonly to: number | null }
);

export type ChangeName = Change["does"];

/** Of more requests than these nobody keeps track. */
export const mostActions = 3;
