import type { ActionOf } from "../../scenario/schema.ts";
import type { LabResult } from "../protocol/record.ts";

export async function loadFrame({ url, referrerPolicy }: ActionOf<"iframe">): Promise<LabResult> {
  const frame = document.createElement("iframe");
  if (referrerPolicy !== "") frame.referrerPolicy = referrerPolicy;
  frame.src = url;
  const loaded = nextLoad(frame);
  document.body.append(frame);
  await loaded;
  return { ok: true, event: "load", readable: isReadable(frame) };
}

export async function submitForm({ url, method, enctype, fields }: ActionOf<"form">): Promise<LabResult> {
  const frame = document.createElement("iframe");
  // A name that no frame in another frame has: that one could be found first.
  frame.name = `form-${Math.random()}`;
  document.body.append(frame);
  // The empty document that a frame begins with is loaded too, in some browsers a moment later.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const form = document.createElement("form");
  form.action = url;
  form.method = method;
  form.enctype = enctype;
  form.target = frame.name;
  for (const [name, value] of fields) {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  const loaded = nextLoad(frame);
  // A field named "submit" hides the method of the form.
  HTMLFormElement.prototype.submit.call(form);
  await loaded;
  return { ok: true, event: "navigated", readable: isReadable(frame) };
}

function nextLoad(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => frame.addEventListener("load", () => resolve(), { once: true }));
}

function isReadable(frame: HTMLIFrameElement): boolean {
  try {
    return frame.contentDocument !== null;
  } catch {
    return false;
  }
}
