/** The part of whatwg-mimetype that is used here; the package comes without types. */
declare module "whatwg-mimetype/lib/mime-type.js" {
  export default class MIMEType {
    static parse(value: string): MIMEType | null;
    readonly essence: string;
    readonly parameters: { get(name: string): string | undefined; set(name: string, value: string): void };
    toString(): string;
  }
}
