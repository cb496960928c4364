import en from "./scenarios/en.json?catalogue";

/** The table of contents; everything else of a scenario is loaded when it is opened. Made from the folders by the build. */
export const { topics, entries: catalogue } = en;
