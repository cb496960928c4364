import type { Heard } from "./samples/failed.ts";
import { byFraming } from "./samples/framing.ts";
import { byIntegrity } from "./samples/integrity.ts";
import { byNetwork } from "./samples/network.ts";
import { byEmbedder, intoLocalNetwork, mixed } from "./samples/places.ts";
import { byPolicy } from "./samples/policy.ts";
import { byType } from "./samples/types.ts";
import { byWindowsAndSockets } from "./samples/windows-and-sockets.ts";

/**
 * What the consoles of Chromium 156.0.8078.79, Firefox ESR 153.7.0 and WebKitGTK 2.50.6 said of refusals that the corpora of
 * tests/truth do not have: heard on loopback, from one page at localhost:51400 (of mixed content and Local Network Access: at
 * a.test). Left out are the lines of the network layer and what an element adds to every failure. A hash is written as `…`.
 */
export const heard: readonly Heard[] = [
  ...byPolicy,
  ...byFraming,
  ...byType,
  ...byEmbedder,
  ...mixed,
  ...intoLocalNetwork,
  ...byIntegrity,
  ...byNetwork,
  ...byWindowsAndSockets,
];
