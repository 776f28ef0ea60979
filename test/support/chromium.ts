import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Own arguments instead of the package's, which switch Chromium's web security off: what works here must
 * work for people. The sandbox cannot start as root in a container, and nothing here may call home.
 */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--headless=new',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The real Chromium that ships inside npm, with more arguments where a test has a reason; whoever opens it closes it. */
export const openChromium = async (more: readonly string[] = []): Promise<Browser> =>
  playwright.launch({ executablePath: await chromium.executablePath(), args: [...ARGUMENTS, ...more] });
