/** DEFLATE without a header, by the platform's own streams: nothing to download for it. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = await collect(new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw")), Infinity);
  return packed.kind === "ok" ? packed.bytes : new Uint8Array();
}

export type Inflated =
  | { readonly kind: "ok"; readonly bytes: Uint8Array }
  | { readonly kind: "too-large" }
  | { readonly kind: "broken" };

/**
 * Unpacks at most `limit` bytes and stops there. The input is fed in small pieces: browsers unpack a whole piece at once,
 * and DEFLATE packs up to 1032 to 1, so that one long piece could be tens of megabytes before we see the first.
 */
export async function inflate(packed: Uint8Array<ArrayBuffer>, limit: number): Promise<Inflated> {
  let at = 0;
  const pieces = new ReadableStream<BufferSource>(
    {
      pull(controller) {
        if (at >= packed.length) return controller.close();
        controller.enqueue(packed.slice(at, at + 256));
        at += 256;
      },
    },
    { highWaterMark: 0 },
  );
  try {
    return await collect(pieces.pipeThrough(new DecompressionStream("deflate-raw")), limit);
  } catch {
    return { kind: "broken" };
  }
}

async function collect(stream: ReadableStream<Uint8Array>, limit: number): Promise<Inflated> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      // Not awaited: what remains to be unpacked is of no interest, nor is how its cancelling ends.
      reader.cancel().catch(() => {});
      return { kind: "too-large" };
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return { kind: "ok", bytes };
}
