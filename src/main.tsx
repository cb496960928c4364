import { show } from "./app/show.tsx";
import "./app/theme.css";

const root = document.getElementById("root");
if (root) void show(root);
