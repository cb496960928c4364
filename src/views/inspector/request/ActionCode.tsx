import { useState } from "react";
import { usePlayground } from "../../../store/hooks.ts";
import { Tabs } from "../../ui/Tabs.tsx";
import { useWords } from "../../ui/use-words.ts";
import { axiosCode } from "../code/axios-code.ts";
import { CodeBlock } from "../code/CodeBlock.tsx";
import { curlCode } from "../code/curl-code.ts";
import { elementCode } from "../code/element-code.ts";
import { fetchCode } from "../code/fetch-code.ts";
import { type Call, isCall } from "../code/js.ts";
import { xhrCode } from "../code/xhr-code.ts";

type Api = "fetch" | "xhr" | "axios";

const apis: readonly Api[] = ["fetch", "xhr", "axios"];

const writers: Readonly<Record<Api, (call: Call) => string>> = { fetch: fetchCode, xhr: xhrCode, axios: axiosCode };

/** The request as somebody would write it. */
export function ActionCode({ index }: { readonly index: number }) {
  const action = usePlayground((s) => s.scenario.actions[index]);
  if (!action) return null;
  if (action.kind === "client") return <CodeBlock code={curlCode(action)} comment="#" />;
  return isCall(action) ? <CallCode action={action} /> : <CodeBlock {...elementCode(action)} />;
}

function CallCode({ action }: { readonly action: Call }) {
  const words = useWords("requestTab").code;
  const [api, setApi] = useState<Api>(action.kind);
  return (
    <Tabs label={words.label} tabs={apis.map((id) => ({ id, title: words.writers[id] }))} open={api} onOpen={setApi} look="small">
      <CodeBlock code={writers[api](action)} comment="//" />
    </Tabs>
  );
}
