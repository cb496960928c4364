export { Fragment, jsx, jsx as jsxs } from "./react.ts";
