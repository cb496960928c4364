import type { StorageLike } from "../works/storage.ts";

export type ThemeName = "light" | "dark";

const key = "preflight.theme";

/** Light or dark: the reader's choice, else the system's. Written on the root element, where the styles read it. */
export interface Theme {
  readonly current: () => ThemeName;
  readonly toggle: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function themeFrom(storage: StorageLike | null): Theme {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const listeners = new Set<() => void>();
  let chosen: ThemeName | null = read(storage);
  const current = (): ThemeName => chosen ?? (system.matches ? "dark" : "light");
  const apply = () => {
    document.documentElement.dataset["theme"] = current();
    colourTheWindow();
    for (const listener of listeners) listener();
  };
  system.addEventListener("change", apply);
  apply();
  return {
    current,
    toggle: () => {
      chosen = current() === "dark" ? "light" : "dark";
      try {
        storage?.setItem(key, chosen);
      } catch {
        // Storage is full or denied: the choice holds until the page is left.
      }
      apply();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The bar of an installed app, or of a phone's browser, goes with what was chosen; without a choice index.html has said it. */
function colourTheWindow(): void {
  const colour = getComputedStyle(document.documentElement).getPropertyValue("--surface").trim();
  if (colour === "") return;
  for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) meta.content = colour;
}

function read(storage: StorageLike | null): ThemeName | null {
  try {
    const value = storage?.getItem(key);
    return value === "light" || value === "dark" ? value : null;
  } catch {
    return null;
  }
}
