/** The address of a lesson's page, from the site's root. */
export const lessonPageOf = (id: string) => `learn/${id}/`;

/** The same of a challenge. */
export const challengePageOf = (id: string) => `challenges/${id}/`;
