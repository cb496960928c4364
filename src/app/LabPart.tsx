import { createLabStore } from "../store/lab.ts";
import { Lab } from "../views/lab/Lab.tsx";
import { siteRoot } from "../worker/page/site-root.ts";
import { clock } from "./clock.ts";
import { worldFor } from "./worlds.ts";

/** Stays while the page does: a result is there again when the panel is opened again. */
const lab = createLabStore({
  base: new URL("lab/", siteRoot()),
  fetch: (...args) => fetch(...args),
  worldFor,
  clock,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

const openWindow = () => window.open("about:blank", "_blank", "popup,width=480,height=240");

/** What this browser gives to the lab's panel. */
export function LabPart({ onClose }: { readonly onClose: () => void }) {
  return <Lab lab={lab} openWindow={openWindow} onClose={onClose} />;
}
