/** What there is to say of an action. */
export interface ActionName {
  /** How it begins: "loading an image". */
  readonly starts: string;
  readonly injected: boolean;
  /** null: it is the only one. */
  readonly place: { readonly number: number; readonly of: number } | null;
  /** In milliseconds, after the one before. */
  readonly wait: number;
}
