import { Address } from "../ui/Address.tsx";
import { LongText } from "../ui/LongText.tsx";

/** How values in a phrase are shown (Text’s `value`) where they are more than a short word. */

export function longValue(value: string) {
  return (
    <code>
      <LongText of={value} />
    </code>
  );
}

export function addressValue(origin: string) {
  return (
    <code>
      <Address of={origin} />
    </code>
  );
}
