/** A browser may ask its user first, or never answer: nobody waits longer than this, in milliseconds. */
const patience = 800;

/** Rejects where the clipboard is missing, closed, or does not answer in time. */
export async function copy(text: string): Promise<void> {
  const copied = navigator.clipboard.writeText(text);
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("The clipboard does not answer.")), patience));
  await Promise.race([copied, late]);
}
