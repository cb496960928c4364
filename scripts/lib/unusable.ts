/** Input that cannot be used; the message is one line for people. */
export class Unusable extends Error {
  override readonly name = "Unusable";
}
