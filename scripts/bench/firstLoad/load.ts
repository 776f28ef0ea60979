import type { Browser } from 'playwright-core';

/** One first visit to a page, with nothing in the browser's memory. */
export interface Load {
  /** From the start of the visit until what it is for stands there, can be pressed, and is drawn. */
  readonly usableMilliseconds: number;
  /** Of script, as it came over the line. */
  readonly scriptKilobytes: number;
  readonly requests: number;
  /** How much moved by itself, once what comes later stood there too (W3C, Layout Instability). */
  readonly layoutShift: number;
}

/** The design's slow device: this machine's processor at a quarter. */
const SLOWDOWN = 4;

/** Longer than this nobody waits, in milliseconds. */
const PATIENCE = 30_000;

/** In which all that comes later has come, in milliseconds. */
const SETTLING = 700;

/** Runs in the page, before any of its own scripts: notes when the element can be used. */
const watchFor = (selector: string): string => `
  let shifted = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) shifted += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const found = document.querySelector(${JSON.stringify(selector)});
    if (found === null || found.disabled === true || found.getClientRects().length === 0) return requestAnimationFrame(look);
    // A frame later it is drawn and the page answers.
    requestAnimationFrame(() => setTimeout(() => {
      globalThis.noteUsable(performance.now());
      setTimeout(() => globalThis.noteShift(shifted), ${SETTLING});
    }));
  };
  requestAnimationFrame(look);
`;

/** Visits an address with a slow processor until an element can be used. */
export const loadOnce = async (
  browser: Browser,
  url: string,
  { selector, width, height }: { readonly selector: string; readonly width: number; readonly height: number },
): Promise<Load> => {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'nl-BE' });
  try {
    const page = await context.newPage();
    const debug = await context.newCDPSession(page);
    await debug.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await debug.send('Network.enable');
    const scripts = new Set<string>();
    let bytes = 0;
    let requests = 0;
    debug.on('Network.responseReceived', ({ requestId, type }) => {
      requests += 1;
      if (type === 'Script') scripts.add(requestId);
    });
    debug.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    // The page's own policy lets nothing be evaluated in it: it says so itself.
    const usable = Promise.withResolvers<number>();
    await page.exposeFunction('noteUsable', usable.resolve);
    const shift = Promise.withResolvers<number>();
    await page.exposeFunction('noteShift', shift.resolve);
    await page.addInitScript(watchFor(selector));
    await page.goto(url);
    const late = setTimeout(() => usable.reject(new Error(`Never usable: ${selector}`)), PATIENCE);
    const usableMilliseconds = await usable.promise;
    clearTimeout(late);
    // What comes later is not what one came for.
    const asked = { scriptKilobytes: bytes / 1024, requests };
    return {
      usableMilliseconds,
      ...asked,
      layoutShift: await shift.promise,
    };
  } finally {
    await context.close();
  }
};
