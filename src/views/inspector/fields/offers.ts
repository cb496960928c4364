/** What is offered for headers, as a part that is fetched on its own. */
export { namesFor, type Side, valuesFor } from "../completions.ts";
