import type { AddressSpaceSpec } from "../../scenario/schema.ts";
import type { Option } from "../ui/Choice.tsx";

/** Where a page or a server is. `byItself` says what decides where nobody has chosen. */
export function addressSpaceChoices(byItself: string): readonly Option<AddressSpaceSpec>[] {
  return [
    { value: "auto", title: byItself },
    { value: "public", title: "the public internet" },
    { value: "local", title: "the local network" },
    { value: "loopback", title: "this machine" },
  ];
}
