import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { onCaughtError } from "./app/caught-errors.ts";
import { startPlayground } from "./app/start.ts";
import "./app/theme.css";

const root = document.getElementById("root");
if (root) {
  const { store, theme, ready } = startPlayground();
  await ready;
  // As a transition the first rendering is done in slices, between which a slow phone can answer its reader.
  startTransition(() =>
    createRoot(root, { onCaughtError }).render(
      <StrictMode>
        <App store={store} theme={theme} />
      </StrictMode>,
    ),
  );
}
