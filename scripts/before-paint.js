/* Runs in each page before anything is painted; the policy knows it by its hash, so it is the same in all. The theme that was chosen, and
   whether it stands in somebody's frame, and whether it is to show something else than it holds: another scenario, a work of the reader's, another language. */
{
  const page = document.documentElement;
  if (top !== self) page.dataset.framed = "";
  const stored = (/** @type {string} */ name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  const chosen = stored("preflight.theme");
  const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  page.dataset.theme = dark ? "dark" : "light";
  const { scenario, root } = page.dataset;
  const asked = location.hash.replace(/^#/, "");
  // A link of somebody's own holds the scenario behind the step: `step=…&tab=…&s=…`.
  const inside = /(?:^|&)s=/.test(asked);
  const own = !inside && (/^(?:trust$|step=|tab=|browser=)/.test(asked) || asked.split("&")[0] === scenario);
  const work = history.state?.workId || history.state?.view || (root !== undefined && asked === "" && stored("preflight.last"));
  // Home is in the language of the reader (src/app/language.ts); any other page in that of its address.
  const spoken = (page.dataset.languages ?? "").split(" ");
  const read = [stored("preflight.language") ?? "", ...navigator.languages].map((tag) => tag.toLowerCase().split("-")[0] ?? "");
  const elsewhere = root !== undefined && (read.find((tag) => spoken.includes(tag)) ?? page.lang) !== page.lang;
  if (scenario && ((asked && !own) || work || elsewhere || /[?&]language=/.test(location.search))) page.dataset.opening = "other";
}
