import { lazyPart } from "../../views/ui/lazy-part.tsx";

export const Timeline = lazyPart({
  name: (parts) => parts.steps,
  load: async () => (await import("../../views/timeline/Timeline.tsx")).Timeline,
});
