/** The element of the page that names what it answers with, from the page's own address. Written by the build (scripts/vite/page.ts). */
const names = "script[data-ahead]";

/** Into the browser's cache, after everything that is seen, and not evaluated: a press finds it there. What does not come now comes then. */
export function fetchAhead(): void {
  if (savesData()) return;
  const files = document.querySelector<HTMLScriptElement>(names)?.dataset["ahead"]?.split(" ") ?? [];
  for (const file of files) {
    const url = new URL(file, document.baseURI);
    fetch(url, { priority: "low", credentials: "same-origin" })
      .then((response) => response.arrayBuffer())
      .catch(() => {});
  }
}

/** The reader has asked for it in the browser. Only Chromium knows such a wish. */
const savesData = () => "connection" in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;

/** After the page and all that it shows has loaded, when nothing else is to be done. */
export function whenIdle(task: () => void): void {
  const idle = window.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 1000));
  const start = () => idle(task);
  if (document.readyState === "complete") start();
  else window.addEventListener("load", start, { once: true });
}
