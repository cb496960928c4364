import { useState } from "react";
import { pageOrigin } from "../../../origins/page-origin.ts";
import { usePlayground } from "../../../store/hooks.ts";
import { Tabs } from "../../ui/Tabs.tsx";
import { useWords } from "../../ui/use-words.ts";
import { angularCode } from "../code/angular-code.ts";
import { axiosCode } from "../code/axios-code.ts";
import { CodeBlock } from "../code/CodeBlock.tsx";
import { callAsCurl } from "../code/call-as-curl.ts";
import { curlCode } from "../code/curl-code.ts";
import { elementCode } from "../code/element-code.ts";
import { fetchCode } from "../code/fetch-code.ts";
import { type Call, isCall } from "../code/js.ts";
import { kyCode } from "../code/ky-code.ts";
import { xhrCode } from "../code/xhr-code.ts";

type Api = "fetch" | "xhr" | "axios" | "ky" | "angular" | "curl";

const apis: readonly Api[] = ["fetch", "xhr", "axios", "ky", "angular", "curl"];

const writers: Readonly<Record<Exclude<Api, "curl">, (call: Call) => string>> = {
  fetch: (call) => fetchCode(call),
  xhr: xhrCode,
  axios: axiosCode,
  ky: kyCode,
  angular: angularCode,
};

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
  const scenario = usePlayground((s) => s.scenario);
  const page = scenario.pages.find(({ id }) => id === action.page);
  const code = api === "curl" ? callAsCurl(action, page ? pageOrigin(page) : "null", scenario) : writers[api](action);
  return (
    <Tabs label={words.label} tabs={apis.map((id) => ({ id, title: words.writers[id] }))} open={api} onOpen={setApi} look="small">
      <CodeBlock code={code} comment={api === "curl" ? "#" : "//"} />
    </Tabs>
  );
}
