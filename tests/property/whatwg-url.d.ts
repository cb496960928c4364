/** The reference implementation of the URL Standard, which comes without types; only what is compared. */
declare module "whatwg-url" {
  export const URL: { parse(input: string, base?: string): URL | null };
}
