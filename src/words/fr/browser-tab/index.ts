import { browser } from "./browser.ts";
import { pages } from "./pages.ts";
import { storage } from "./storage.ts";

export const browserTab = { browser, pages, storage };
