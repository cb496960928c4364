import { NotLoaded } from "../views/ui/lazy-part.tsx";

/** What React does with an error that a boundary has caught. A part that could not be loaded is told in its place; anything else is a fault of ours. */
export function onCaughtError(error: unknown): void {
  if (!(error instanceof NotLoaded)) reportError(error);
}
