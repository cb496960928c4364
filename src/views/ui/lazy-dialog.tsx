import type { ComponentType, ReactNode } from "react";
import { Dialog } from "./Dialog.tsx";
import { lazyPart } from "./lazy-part.tsx";

interface Closable {
  readonly onClose: () => void;
}

/** A dialog that is fetched when it is first opened. Where it cannot be fetched, a dialog of the same title opens and says so. */
export function lazyDialog<P extends Closable>(
  title: string,
  name: string,
  load: () => Promise<(props: P) => ReactNode>,
): ComponentType<P> {
  return lazyPart(name, load, ({ onClose }, content) => (
    <Dialog title={title} onClose={onClose}>
      {() => content}
    </Dialog>
  ));
}
