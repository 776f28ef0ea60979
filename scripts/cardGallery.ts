/**
 * Draws every card at two widths, light and dark, as Teams does, so that people can look at them:
 * `node scripts/cardGallery.ts [--pictures]` writes `out/cards/index.html` and, with `--pictures`, PNGs.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import type { Table } from '../src/core/table.ts';
import { mindmapOf } from '../src/export/mindmap/mindmap.ts';
import { mindmapPng } from '../src/export/mindmap/mindmapPng.ts';
import { mindmapSvg } from '../src/export/mindmap/mindmapSvg.ts';
import { formFor, formVerbs } from '../src/views/forms.ts';
import type { ViewContext } from '../src/views/viewContext.ts';
import { everyCard } from '../test/views/everyCard.ts';
import { choosing, closing, debating, everyone, noting } from '../test/views/tables.ts';

const out = new URL('../out/cards/', import.meta.url);
const renderer = readFileSync(
  new URL('../node_modules/adaptivecards/dist/adaptivecards.min.js', import.meta.url),
  'utf8',
);

const themes = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    emphasis: '#f0f0f0',
    line: '#d1d1d1',
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    emphasis: '#333333',
    line: '#666666',
  },
};

const hostConfig = (theme: (typeof themes)['light']) => {
  const color = { default: theme.text, subtle: theme.subtle };
  const foregroundColors = { default: color, accent: color, good: color, warning: color, attention: color };
  return {
    fontFamily: "'Segoe UI', system-ui, 'DejaVu Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    spacing: { none: 0, small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 12 },
    containerStyles: {
      default: { backgroundColor: theme.card, foregroundColors },
      emphasis: { backgroundColor: theme.emphasis, foregroundColors },
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    supportsInteractivity: true,
  };
};

const contextOf = (audience: ViewContext['audience'], locale: string): ViewContext => ({
  ...everyone,
  audience,
  locale,
});

/** Forms that are about one contribution. */
const shownTo: Readonly<Record<string, { table: Table; data: Readonly<Record<string, string>> }>> = {
  'contribution.correct': { table: noting, data: { contribution: 'n2', review: 'lenses' } },
  'contribution.speaker': { table: noting, data: { contribution: 'n5' } },
};

const drawn = (locale: string) => [
  ...everyCard.flatMap(({ name, audiences, render }) =>
    audiences.map((audience) => ({
      name: `${name} · ${audience}`,
      card: render(contextOf(audience, locale)).card,
    })),
  ),
  ...formVerbs.map((verb) => {
    const table = verb.startsWith('summary') ? closing : verb === 'question.vote' ? choosing : debating;
    const form = formFor(verb, shownTo[verb]?.table ?? table, contextOf('moderator', locale), {
      ...shownTo[verb]?.data,
    });
    return { name: `${verb}: ${form?.title}`, card: form?.card };
  }),
];

/** The picture itself, since there is nobody here to fetch it from. */
const mindmap = Buffer.from(await mindmapPng(mindmapSvg(mindmapOf(closing), 'card'))).toString('base64');
const withPictures = (cards: string): string =>
  cards.replace(/https:\/\/tafel\.example\/mindmap\/[^"]+\.png\?[^"]+/g, `data:image/png;base64,${mindmap}`);

const page = (width: number, theme: keyof typeof themes, locale: string): string => {
  const colours = themes[theme];
  const cards = withPictures(JSON.stringify(drawn(locale))).replaceAll('<', '\\u003c');
  return `<!doctype html><meta charset="utf-8"><title>Debattafel ${theme} ${width}</title><style>
body{background:${colours.page};color:${colours.subtle};font:12px sans-serif;margin:12px;display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}
figure{margin:0;width:${width}px}figcaption{margin-bottom:4px}
.card{background:${colours.card};border-radius:6px;border:1px solid ${colours.line}}
.ac-actionSet{flex-wrap:wrap;gap:8px}.ac-actionSet>div{display:none}
.ac-pushButton{font:600 14px 'Segoe UI',system-ui,'DejaVu Sans',sans-serif;background:transparent;color:${colours.text};border:1px solid ${colours.line};border-radius:4px;padding:5px 12px;flex:0 1 auto!important;white-space:normal}
.ac-input{font:14px sans-serif;background:${colours.emphasis};color:${colours.text};border:1px solid ${colours.line};width:100%;box-sizing:border-box}
input[type=checkbox],input[type=radio]{width:auto}
</style><body><script>${renderer.replaceAll('</script', '<\\/script')}</script><script>
const hostConfig=new AdaptiveCards.HostConfig(${JSON.stringify(hostConfig(colours))});
for(const {name,card} of ${cards}){
 const drawing=new AdaptiveCards.AdaptiveCard();drawing.hostConfig=hostConfig;drawing.parse(card);
 const figure=document.createElement('figure');figure.dataset.name=name;
 const caption=document.createElement('figcaption');caption.textContent=name;
 const box=document.createElement('div');box.className='card';box.append(drawing.render());
 figure.append(caption,box);document.body.append(figure);
}
</script>`;
};

mkdirSync(out, { recursive: true });
for (const locale of ['nl', 'en'])
  for (const width of [300, 600])
    for (const theme of ['light', 'dark'] as const)
      writeFileSync(new URL(`${locale}-${width}-${theme}.html`, out), page(width, theme, locale));

if (process.argv.includes('--pictures')) {
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--headless=new'],
  });
  for (const [locale, width, theme] of [
    ['nl', 300, 'light'],
    ['nl', 300, 'dark'],
    ['nl', 600, 'light'],
    ['en', 300, 'light'],
  ] as const) {
    const view = await browser.newPage({ viewport: { width: width === 300 ? 1620 : 1900, height: 1000 } });
    await view.goto(new URL(`${locale}-${width}-${theme}.html`, out).href);
    const figures = await view.locator('figure').all();
    const perPicture = 15;
    for (let from = 0; from < figures.length; from += perPicture) {
      await view.evaluate(
        ([first, last]) => {
          const all = (
            globalThis as unknown as {
              document: { querySelectorAll(s: string): Iterable<{ style: { display: string } }> };
            }
          ).document.querySelectorAll('figure');
          [...all].forEach((figure, index) => {
            figure.style.display = index >= first && index < last ? '' : 'none';
          });
        },
        [from, from + perPicture] as const,
      );
      const path = new URL(`${locale}-${width}-${theme}-${from / perPicture + 1}.png`, out);
      await view.screenshot({ path: path.pathname, fullPage: true });
    }
    await view.close();
  }
  await browser.close();
}
console.log(`Cards are in ${out.pathname}`);
