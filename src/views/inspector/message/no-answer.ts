import type { WireFailure } from "../../../http/messages.ts";

/** Why a message was never answered. */
export function noAnswer({ failure, host }: WireFailure): string {
  switch (failure) {
    case "unreachable":
      return `nobody listens at ${host}.`;
    case "unknown-host":
      return `no server here has the name ${host}.`;
    case "limit":
      return "the playground stopped the run here. That is a limit of Preflight, not of browsers.";
  }
}
