/** What is made when the site is built has no address bar, and nobody presses anything. */
export const nowhere = { withHash: () => "", replace: () => {}, push: () => {}, reload: () => {} };
export const nothingMore = () => Promise.reject(new Error("Nobody presses anything on paper."));
