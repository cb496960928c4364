import { apng } from "./apng.mjs";

/** @typedef {import("./apng.mjs").Frame} Frame */

/** Between two pictures of a motion, in milliseconds. */
const step = 700;
/** How long what has moved stays to be read, and at the end. */
const stays = { scene: 1800, end: 4000 };

/**
 * A scenario from its beginning to its end, scene by scene, with what moves between: the picture and what is told under it, as a moving PNG.
 * The page's clock is ours, so that the same page gives the same recording.
 *
 * @param {import("@playwright/test").Browser} browser
 * @param {string} address
 */
export async function recordingOf(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, colorScheme: "light" });
  const cutter = await browser.newPage();
  try {
    await page.clock.install();
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    await page.keyboard.press("Home");
    const picture = page.getByRole("region", { name: "Picture" });
    for (let tries = 0; tries < 200 && (await picture.getByRole("img", { name: /^Picture at rest/u }).count()) === 0; tries += 1)
      await page.clock.runFor(50);
    const clip = await areaOf(page);
    /** @type {{ image: Buffer, stays: number }[]} */
    const shots = [];
    const shoot = async (/** @type {number} */ stays) =>
      shots.push({ image: await page.screenshot({ clip, animations: "allow" }), stays });
    await shoot(stays.scene);
    const scenes = await page.getByRole("group", { name: "Scenes" }).getByRole("button").count();
    for (let scene = 1; scene <= scenes; scene += 1) {
      await page.keyboard.press("ArrowRight");
      for (let moved = true, steps = 0; moved && steps < 12; steps += 1) {
        await page.clock.runFor(step);
        const before = shots.at(-1)?.image;
        await shoot(step);
        moved = steps < 2 || !before?.equals(shots.at(-1)?.image ?? before);
      }
      const last = shots.at(-1);
      if (last) last.stays = scene === scenes ? stays.end : stays.scene;
    }
    return apng(await cut(cutter, shots, clip.fold));
  } finally {
    await page.close();
    await cutter.close();
  }
}

/** @param {import("@playwright/test").Page} page */
async function areaOf(page) {
  const [picture, story] = await Promise.all(
    ["Picture", "Story"].map((name) => page.getByRole("region", { name }).boundingBox()),
  );
  if (!picture || !story) throw new Error("There is no picture.");
  return {
    x: picture.x,
    y: picture.y,
    width: picture.width,
    height: story.y + story.height - picture.y,
    fold: Math.round(picture.height),
  };
}

/**
 * Of each picture but the first what differs from the one before; what does not differ makes that one stay longer.
 *
 * @param {import("@playwright/test").Page} page of which only the canvas is used
 * @param {readonly { image: Buffer, stays: number }[]} shots
 * @param {number} fold above it and below it changes are cut out apart
 * @returns {Promise<Frame[]>}
 */
async function cut(page, shots, fold) {
  /** @type {Frame[]} */
  const frames = [];
  for (const { image, stays } of shots) {
    const changed = await page.evaluate(changedParts, /** @type {const} */ ([image.toString("base64"), fold]));
    frames.push(...changed.map(({ png, x, y }) => ({ png: Buffer.from(png, "base64"), x, y, stays: 0 })));
    const last = frames.at(-1);
    if (last) last.stays += stays;
  }
  return frames;
}

/** In the page: keeps the last picture. The first is one part. @param {readonly [base64: string, fold: number]} given */
async function changedParts([base64, fold]) {
  const memory = /** @type {{ before?: ImageData }} */ (/** @type {unknown} */ (window));
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const { width, height } = bitmap;
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(width, height).getContext("2d"));
  context.drawImage(bitmap, 0, 0);
  const now = context.getImageData(0, 0, width, height);
  const [a, b] = [new Uint32Array(now.data.buffer), memory.before && new Uint32Array(memory.before.data.buffer)];
  memory.before = now;
  const parts = [];
  for (const [from, to] of b
    ? [
        [0, fold],
        [fold, height],
      ]
    : [[0, height]]) {
    let [left, top, right, bottom] = [width, height, -1, -1];
    for (let i = (from ?? 0) * width; i < (to ?? 0) * width; i += 1) {
      if (b && a[i] === b[i]) continue;
      const [x, y] = [i % width, Math.floor(i / width)];
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    }
    if (right < 0) continue;
    const part = new OffscreenCanvas(right - left + 1, bottom - top + 1);
    part.getContext("2d")?.putImageData(now, -left, -top);
    const bytes = new Uint8Array(await (await part.convertToBlob({ type: "image/png" })).arrayBuffer());
    parts.push({ x: left, y: top, png: btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), "")) });
  }
  return parts;
}
