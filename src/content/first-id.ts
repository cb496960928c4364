import id from "./scenarios/en.json?first-id";

/** The id of the first visit's scenario. */
export const firstId = id;
