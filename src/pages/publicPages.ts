import type { HttpRoute } from '../application/httpRoute.ts';
import { languageOf } from './languageOf.ts';
import { type PageText, page } from './page.ts';

const privacySections = ['kept', 'why', 'where', 'long', 'seen', 'others', 'rights', 'contact'] as const;
const termsSections = ['what', 'who', 'words', 'minutes', 'asis', 'software'] as const;

const sectionsOf = (subject: string, names: readonly string[]): PageText['sections'] =>
  names.map((name) => ({
    heading: `pages:${subject}.${name}.heading`,
    paragraph: `pages:${subject}.${name}.text`,
  }));

/**
 * `GET /privacy` and `GET /terms`: the pages that the app's manifest must name (contract §2). They say what
 * this bot does with what people say, and no more than that; `retentionDays` is the setting `RETENTION_DAYS`.
 */
export const publicPages = ({ retentionDays }: { readonly retentionDays: number }): readonly HttpRoute[] => {
  const route = (path: string, text: Omit<PageText, 'status' | 'language' | 'values'>): HttpRoute => ({
    method: 'GET',
    path,
    answer: async (request) =>
      page({ ...text, status: 200, language: languageOf(request), values: { days: retentionDays } }),
  });
  return [
    route('/privacy', {
      title: 'pages:privacy.title',
      paragraphs: ['pages:privacy.lead'],
      sections: sectionsOf('privacy', privacySections) ?? [],
      links: [{ href: '/terms', name: 'pages:terms.title' }],
    }),
    route('/terms', {
      title: 'pages:terms.title',
      paragraphs: ['pages:terms.lead'],
      sections: sectionsOf('terms', termsSections) ?? [],
      links: [{ href: '/privacy', name: 'pages:privacy.title' }],
    }),
  ];
};
