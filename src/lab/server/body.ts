import type { IncomingMessage } from "node:http";

/** Of a body that is too long so many times the limit are read all the same: who still sends does not hear an answer. */
const patience = 8;

/** The body as text; null: longer than `limit` bytes. */
export async function bodyOf(message: IncomingMessage, limit: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message) {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
    else if (length > patience * limit) return null;
  }
  if (length > limit) return null;
  return Buffer.concat(chunks).toString("utf8");
}
