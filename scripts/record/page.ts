import type { Playable, TruthAction } from "../../tests/truth/corpus.ts";
import { fillIn } from "../../tests/truth/world.ts";

/** The page that performs a case, one action after the other, and sends what script saw to `/done`. It says nothing that a case could notice. */
export function pageOf(of: Playable): string {
  const actions = of.actions.map((action) => (action.wait === undefined ? called(action, of) : action.wait));
  // Inside a script only `<` could end it.
  const json = JSON.stringify(actions).replaceAll("<", "\\u003c");
  return `<!doctype html><link rel="icon" href="data:,"><title>Recording</title><script type="module">
const results = [];
for (const action of ${json}) {
  if (typeof action === "number") {
    await new Promise((resolve) => setTimeout(resolve, action));
    continue;
  }
  try {
    const response = await fetch(action.url, action.init);
    const { type, status, redirected } = response;
    results.push({ ok: true, type, status, redirected, headers: [...response.headers], body: await response.text() });
  } catch (error) {
    results.push({ ok: false, error: error.name });
  }
}
await fetch("/done", { method: "POST", credentials: "omit", body: JSON.stringify(results) });
</script>`;
}

/** fetch()'s arguments. */
function called(action: TruthAction, of: Playable) {
  const { url, method, mode, credentials, redirect, cache, headers, body, referrerPolicy, keepalive } = action;
  return { url: fillIn(url, of), init: { method, mode, credentials, redirect, cache, headers, body, referrerPolicy, keepalive } };
}
