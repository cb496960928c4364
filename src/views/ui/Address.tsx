import { asSent } from "../../text/as-sent.ts";
import { lazyPart } from "./lazy-part.tsx";
import { ScenarioText } from "./ScenarioText.tsx";

const UnicodeForm = lazyPart({
  name: (parts) => parts.nameInLetters,
  load: async () => (await import("./UnicodeForm.tsx")).UnicodeForm,
});

/** A URL or an origin of a scenario, its host as it is sent; beside it the name that people read, where that cannot be taken for another. */
export function Address({ of }: { readonly of: string }) {
  const sent = asSent(of);
  return (
    <>
      <ScenarioText dir="ltr" of={sent} />
      {/xn--/iu.test(sent) && <UnicodeForm of={sent} />}
    </>
  );
}
