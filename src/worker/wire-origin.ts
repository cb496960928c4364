/**
 * Where the messages of scenarios go. `.invalid` never resolves (RFC 6761), so that a message that no worker catches leads nowhere;
 * under https nothing but this name could be seen even by a proxy. The Content-Security-Policy names it (scripts/csp.mjs).
 */
export const wireOrigin = "https://wire.invalid";
