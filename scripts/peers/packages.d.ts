/** The part of jsdom that is used here; it comes without types of its own. */
declare module "jsdom" {
  export class VirtualConsole {}
  export class JSDOM {
    constructor(html: string, options?: { readonly url: string; readonly virtualConsole: VirtualConsole });
    readonly window: Window & { readonly XMLHttpRequest: typeof XMLHttpRequest };
  }
}
