import type { Path } from "../../../scenario/paths.ts";
import { SwitchField } from "../fields/ChoiceField.tsx";
import { NumberField } from "../fields/NumberField.tsx";

interface Props {
  readonly path: Path;
}

export function Wait({ path }: Props) {
  return (
    <NumberField
      label="Wait first, ms"
      path={[...path, "wait"]}
      least={0}
      most={366 * 24 * 3_600_000}
      range="Milliseconds, from 0 to a year."
      hint="Passes on the simulated clock, before the request."
    />
  );
}

export function Injected({ path }: Props) {
  return (
    <SwitchField
      label="By an injected script (XSS)"
      path={[...path, "injected"]}
      hint="Smuggled into the page, it has the page’s origin and all its rights. CORS does not stop it; the page’s Content-Security-Policy may."
    />
  );
}
