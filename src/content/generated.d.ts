/** What the build makes of the folders: see scripts/vite/content.ts. */

declare module "*.json?catalogue" {
  const catalogue: import("./entry.ts").Catalogue;
  export default catalogue;
}

declare module "*.json?search" {
  const texts: import("./entry.ts").SearchTexts;
  export default texts;
}

/** The scenario that the order of reading begins with. */
declare module "*.json?first" {
  export const scenario: import("./entry.ts").ScenarioPart;
  export const words: import("./entry.ts").WordsPart;
}

declare module "*.json?course" {
  const course: import("./lesson.ts").Course;
  export default course;
}

declare module "*.json?confusions" {
  const words: import("./lesson.ts").ConfusionWords;
  export default words;
}

declare module "*.json?challenges" {
  const challenges: import("./challenge.ts").Challenges;
  export default challenges;
}

declare module "*.json?first-id" {
  const id: string;
  export default id;
}
