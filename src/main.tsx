import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { startPlayground } from "./app/start.ts";
import "./app/theme.css";

const root = document.getElementById("root");
if (root) {
  const { store, theme } = startPlayground();
  createRoot(root).render(
    <StrictMode>
      <App store={store} theme={theme} />
    </StrictMode>,
  );
}
