/** The address of a lesson's page, from the site's root. */
export const lessonPageOf = (id: string) => `learn/${id}/`;
