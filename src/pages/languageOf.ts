import type { HttpRequest } from '../application/httpRoute.ts';
import { type Language, languages, nearestLanguage } from '../locale/translate.ts';

const primary = (tag: string): string => tag.trim().toLowerCase().split('-')[0] ?? '';

/**
 * The language in which a browser is answered: `?lang=` where it names one that is complete, else the one that
 * `Accept-Language` likes best among those that are, else Dutch.
 */
export const languageOf = ({ query, headers }: Pick<HttpRequest, 'query' | 'headers'>): Language => {
  const asked = languages.find((language) => language === primary(query.get('lang') ?? ''));
  if (asked !== undefined) return asked;
  const liked = (headers['accept-language'] ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { tag: primary(tag), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => weight > 0 && languages.some((language) => language === tag))
    .toSorted((left, right) => right.weight - left.weight);
  return nearestLanguage(liked[0]?.tag);
};
