import type { Page } from '@playwright/test';
import { frameFigures, type CanvasSeen, type FrameFigures } from './frames.js';

/** Movements of the pointer that one figure is taken over, and the time between two of them. */
const STEPS = 150;
const STEP_MS = 8;
const WHEELS = 60;
/** For what a page does once it has opened. */
const SETTLE_MS = 1_500;

/** Looks at every frame until a card can be seen, and keeps the time since the navigation. */
const NOTE_FIRST_CARD = `(() => {
  const look = () => {
    const card = document.querySelector('.react-flow__node');
    const seen = card !== null && getComputedStyle(card).visibility === 'visible' && card.offsetWidth > 0;
    if (seen) window.firstCardAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/**
 * Opens a canvas and moves in it as a person would: pans, zooms all the way out and back in, drags a card. Input is
 * the browser's own; what is measured is the time between frames while it goes on.
 */
export async function measureCanvas(page: Page, url: string): Promise<CanvasSeen> {
  await page.addInitScript({ content: NOTE_FIRST_CARD });
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('.react-flow__node').first().waitFor({ timeout: 120_000 });
  const openMs = await page.evaluate<number>('window.firstCardAt');
  await page.waitForTimeout(SETTLE_MS);
  const drag = await recorded(page, () => dragCard(page));
  const pan = await recorded(page, () => panAround(page));
  const zoom = await recorded(page, () => zoomOutAndIn(page));
  return { openMs, pan, zoom, drag };
}

async function recorded(page: Page, move: () => Promise<void>): Promise<FrameFigures> {
  await page.evaluate(`(() => {
    const deltas = [];
    let last = performance.now();
    const frame = (now) => {
      deltas.push(now - last);
      last = now;
      if (window.frameRecord === deltas) requestAnimationFrame(frame);
    };
    window.frameRecord = deltas;
    requestAnimationFrame(frame);
  })()`);
  await move();
  const deltas = await page.evaluate<number[]>(`(() => {
    const deltas = window.frameRecord;
    window.frameRecord = undefined;
    return deltas;
  })()`);
  // The first spans the time before the movement began.
  return frameFigures(deltas.slice(1));
}

interface Spot {
  x: number;
  y: number;
}

async function dragCard(page: Page): Promise<void> {
  const box = await page.locator('.react-flow__node').nth(2).boundingBox();
  if (box === null) throw new Error('there is no card to drag');
  await circle(page, { x: box.x + box.width / 2, y: box.y + 8 }, 120);
}

async function panAround(page: Page): Promise<void> {
  await circle(page, await emptySpot(page), 260);
}

/** Presses, moves twice around, lets go. */
async function circle(page: Page, from: Spot, radius: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step += 1) {
    const angle = (step / STEPS) * 4 * Math.PI;
    await page.mouse.move(from.x - radius * (1 - Math.cos(angle)), from.y - (radius / 2) * Math.sin(angle));
    await page.waitForTimeout(STEP_MS);
  }
  await page.mouse.up();
}

async function zoomOutAndIn(page: Page): Promise<void> {
  const { x, y } = await emptySpot(page);
  await page.mouse.move(x, y);
  for (const direction of [1, -1]) {
    for (let step = 0; step < WHEELS; step += 1) {
      await page.mouse.wheel(0, direction * 40);
      await page.waitForTimeout(STEP_MS);
    }
  }
}

/** A place of the canvas with nothing on it. */
async function emptySpot(page: Page): Promise<Spot> {
  const spot = await page.evaluate(`(() => {
    const box = document.querySelector('.react-flow').getBoundingClientRect();
    for (let y = box.top + box.height * 0.4; y < box.bottom - 80; y += 9) {
      for (let x = box.left + box.width * 0.5; x < box.right - 260; x += 9) {
        if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane')) return { x, y };
      }
    }
    return null;
  })()`);
  if (spot === null) throw new Error('there is no empty place on the canvas');
  return spot as Spot;
}
