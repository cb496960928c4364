/** Something that no link may bring about. */
export class Broken extends Error {
  override readonly name = "Broken";
}

export function hold(condition: boolean, promise: string): asserts condition {
  if (!condition) throw new Broken(promise);
}
