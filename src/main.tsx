import { sayNotLoaded } from "./app/not-loaded.ts";
import { show } from "./app/show.tsx";
import "./app/theme.css";

const root = document.getElementById("root");
if (root) show(root).catch((error: unknown) => sayNotLoaded(root, error));
