/** What a script gives to the page that runs it, without that page asking for more than the script. */
export interface HandedOver {
  /** "call": to a function of that name, as JSONP does. "variable": under that name. */
  readonly how: "call" | "variable";
  readonly name: string;
  /** JSON, as written. */
  readonly json: string;
}

/**
 * A script that is nothing but one call with an object or an array, or one assignment of such; null: it is another script. A page that
 * loads it has the function, or reads the variable. What a module declares stays in it. As heard in Chromium 156, Firefox ESR 153 and
 * WebKitGTK 2.50. Nothing is run.
 */
export function handedOver(script: string, isModule: boolean): HandedOver | null {
  const text = script.trim();
  const call = callee.exec(text);
  if (call) return given("call", call[1] ?? "", /^(.*)\)\s*;?$/su.exec(text.slice(call[0].length))?.[1]);
  const assigned = isModule ? null : variable.exec(text);
  return assigned && given("variable", assigned[1] ?? "", text.slice(assigned[0].length).replace(/;$/u, ""));
}

/** Express and others guard the call: `typeof show === 'function' && show(…)`, behind an empty comment. */
const callee = /^(?:\/\*\*\/\s*)?(?:typeof\s+[\w$.]+\s*===?\s*["']function["']\s*&&\s*)?([A-Za-z_$][\w$.]{0,99})\s*\(/u;
const variable = /^(?:(?:var|let|const)\s+|(?:window|self|this)\.)?([A-Za-z_$][\w$]{0,99})\s*=\s*(?=[[{])/u;

function given(how: HandedOver["how"], name: string, json = ""): HandedOver | null {
  const trimmed = json.trim();
  if (!/^[[{]/u.test(trimmed)) return null;
  try {
    JSON.parse(trimmed);
    return { how, name, json: trimmed };
  } catch {
    return null;
  }
}
