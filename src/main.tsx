import { boot } from "./app/boot.ts";
import "./app/theme.css";

const root = document.getElementById("root");
if (root) boot(root);
