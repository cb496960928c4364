import type { LabPorts } from "../../../src/lab/server/lab.ts";
import type { Scenario } from "../../../src/scenario/schema.ts";

/** What a browser is told when it is started, so that schemes, address spaces and settings are those of the scenario; see README.md. */
export interface Web extends Pick<Scenario["browser"], "thirdPartyCookies" | "localNetwork"> {
  readonly ports: LabPorts;
  /** PEM; of all hosts. */
  readonly certificate: string;
}

/** The names of the lab that are no loopback names, for a resolver. */
export const namesOfLab = ["*.example", "*.local"];
