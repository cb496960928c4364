import { createContext } from "react";

/**
 * Whether the page is made when the site is built: nobody knows how large the window will be, or which theme is chosen. What depends on
 * that stands there in several forms, and the styles choose.
 */
export const OnPaper = createContext(false);
