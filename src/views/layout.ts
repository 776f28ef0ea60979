import { readdirSync, readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import type { AdaptiveCard } from '../application/ports.ts';
import { nearestLanguage } from '../locale/translate.ts';

const folder = new URL('../../adaptive-cards/', import.meta.url);

/** Every layout, compiled once: reading and parsing them for each card costs more than the card. */
const templates: ReadonlyMap<string, Template> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [
      file.replace('.json', ''),
      new Template(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
    ]),
);

/**
 * Fills a layout of `adaptive-cards/` with words and data. What is bound is not expanded again, so a person
 * who writes `${…}` sees it back. An unknown layout is a bug and throws.
 */
export const layOut = (
  layout: string,
  locale: string,
  summary: string,
  data: Readonly<Record<string, unknown>>,
): AdaptiveCard => {
  const template = templates.get(layout);
  if (template === undefined) throw new Error(`No layout adaptive-cards/${layout}.json`);
  const $root = { ...data, summary, lang: nearestLanguage(locale) };
  return template.expand({ $root }) as AdaptiveCard;
};
