import type { ComponentType } from "react";
import type { Words } from "../../words/contract.ts";
import { Dialog } from "./Dialog.tsx";
import { lazyPart, type Part } from "./lazy-part.tsx";

interface Closable {
  readonly onClose: () => void;
}

/** A dialog that is fetched when it is first opened. Where it cannot be fetched, a dialog of the same title opens and says so. */
export function lazyDialog<P extends Closable>(title: (frame: Words["frame"]) => string, part: Part<P>): ComponentType<P> {
  return lazyPart(part, ({ onClose }, content, frame) => (
    <Dialog title={title(frame)} onClose={onClose}>
      {() => content}
    </Dialog>
  ));
}
