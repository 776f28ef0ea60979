import { writeFileSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as browserType } from 'playwright-core';

/** The colour of the app in Teams (`accentColor` in the manifest). */
const accent = '#1F5F5B';

const seat = (degrees: number, distance: number): readonly [number, number] => {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return [50 + distance * Math.cos(angle), 50 + distance * Math.sin(angle)];
};

/** A round table seen from above: eight seats, and whoever sits at the top right has their hand up. */
const seats = [0, 45, 90, 135, 180, 225, 270, 315] as const;
const raised = 45;

const color = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
  <rect width="100" height="100" fill="${accent}"/>
  <circle cx="50" cy="52" r="16" fill="#F4E9D8"/>
  ${seats
    .map((degrees) => {
      const [x, y] = seat(degrees, degrees === raised ? 33 : 27);
      const here = degrees === raised;
      return `<circle cx="${x}" cy="${y + 2}" r="${here ? 8.5 : 6.2}" fill="${here ? '#FFB23F' : '#BFDAD3'}"/>`;
    })
    .join('\n  ')}
</svg>`;

const outline = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" fill="none" stroke="#fff">
  <circle cx="48" cy="54" r="17" stroke-width="7"/>
  ${seats
    .map((degrees) => {
      const [x, y] = seat(degrees, degrees === raised ? 43 : 36);
      const r = degrees === raised ? 11 : 6;
      return `<circle cx="${x - 2}" cy="${y + 4}" r="${r}" fill="#fff" stroke="none"/>`;
    })
    .join('\n  ')}
</svg>`;

const browser = await browserType.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu', '--headless=new'],
});
const draw = async (svg: string, pixels: number, file: string): Promise<void> => {
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  const sized = svg.replace('<svg ', `<svg width="${pixels}" height="${pixels}" `);
  await page.setContent(`<body style="margin:0;line-height:0">${sized}</body>`);
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(new URL(`../appPackage/${file}`, import.meta.url), png);
  await page.close();
};
await draw(color, 192, 'color.png');
await draw(outline, 32, 'outline.png');
await browser.close();
