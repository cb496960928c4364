import type { Language } from "../contract.ts";
// All subjects use it: here it is in the page's script, and no file of its own.
import "./grammar.ts";

export const en: Language = {
  tag: "en",
  direction: "ltr",
  load: {
    trace: async () => (await import("./trace/index.ts")).trace,
    frame: async () => (await import("./frame/index.ts")).frame,
    scene: async () => (await import("./scene/index.ts")).scene,
    board: async () => (await import("./board/index.ts")).board,
    notices: async () => (await import("./notices/index.ts")).notices,
    inspector: async () => (await import("./inspector/index.ts")).inspector,
    requestTab: async () => (await import("./request-tab/index.ts")).requestTab,
    browserTab: async () => (await import("./browser-tab/index.ts")).browserTab,
    messageTab: async () => (await import("./message-tab/index.ts")).messageTab,
    desk: async () => (await import("./desk/index.ts")).desk,
    stepDetails: async () => (await import("./step-details/index.ts")).stepDetails,
    help: async () => (await import("./help/index.ts")).help,
    hidden: async () => (await import("./hidden/index.ts")).hidden,
    layerForms: async () => (await import("./layer-forms/index.ts")).layerForms,
    compare: async () => (await import("./compare/index.ts")).compare,
    lab: async () => (await import("./lab/index.ts")).lab,
    learn: async () => (await import("./learn/index.ts")).learn,
    lint: async () => (await import("./lint/index.ts")).lint,
    embed: async () => (await import("./embed/index.ts")).embed,
    exporting: async () => (await import("./exporting/index.ts")).exporting,
    fix: async () => (await import("./fix/index.ts")).fix,
    library: async () => (await import("./library/index.ts")).library,
    remedies: async () => (await import("./remedies/index.ts")).remedies,
    requirements: async () => (await import("./requirements/index.ts")).requirements,
    sharing: async () => (await import("./sharing/index.ts")).sharing,
    trust: async () => (await import("./trust/index.ts")).trust,
    works: async () => (await import("./works/index.ts")).works,
  },
};
