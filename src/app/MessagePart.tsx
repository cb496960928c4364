import { lazyPart } from "../views/ui/lazy-part.tsx";

/** Every message as it was on the wire; fetched when somebody looks inside. */
export const MessagePart = lazyPart({
  name: (parts) => parts.tab,
  words: ["inspector", "messageTab"],
  load: async () => (await import("../views/inspector/message/MessageTab.tsx")).MessageTab,
});
