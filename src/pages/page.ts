import { createHash } from 'node:crypto';
import { encode } from 'html-entities';
import type { HttpAnswer } from '../application/httpRoute.ts';
import { type Language, languages, translatorFor } from '../locale/translate.ts';

const style = `
:root { color-scheme: light dark; }
body { max-width: 38rem; margin: 3rem auto; padding: 0 1.25rem; font: 1.0625rem/1.6 system-ui, sans-serif; }
h1 { line-height: 1.2; } h2 { margin: 2rem 0 0.25rem; font-size: 1.125rem; } p { margin: 0.25rem 0 0.75rem; }
nav { margin-top: 3rem; font-size: 0.9375rem; } nav a { margin-right: 1rem; }
`;

/** Nothing runs, nothing is fetched, nothing frames it: a page of words and the one style above. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page of words. All texts are keys in `src/locale/`; `values` fill them in. */
export interface PageText {
  readonly status: number;
  readonly language: Language;
  readonly title: string;
  readonly paragraphs?: readonly string[];
  /** Each with a heading above its paragraph. */
  readonly sections?: readonly { readonly heading: string; readonly paragraph: string }[];
  readonly values?: Readonly<Record<string, string | number>>;
  /** Other pages, by address and the key of their name. */
  readonly links?: readonly { readonly href: string; readonly name: string }[];
}

/** The page as an answer, with a way to the same page in the other languages. */
export const page = (text: PageText): HttpAnswer => {
  const { language, values = {} } = text;
  const translate = translatorFor(language);
  const say = (key: string): string => encode(translate(key, values));
  const others = languages
    .filter((other) => other !== language)
    .map(
      (other) =>
        `<a href="?lang=${other}" hreflang="${other}" lang="${other}">${encode(translatorFor(other)('pages:language'))}</a>`,
    );
  const links = (text.links ?? []).map(
    ({ href, name }) => `<a href="${encode(href)}?lang=${language}">${say(name)}</a>`,
  );
  const ways = text.status === 200 ? [...links, ...others] : [];
  const body = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(text.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${say(text.title)}</h1>
${(text.paragraphs ?? []).map((key) => `<p>${say(key)}</p>`).join('\n')}
${(text.sections ?? [])
  .map(({ heading, paragraph }) => `<h2>${say(heading)}</h2>\n<p>${say(paragraph)}</p>`)
  .join('\n')}
</main>
${ways.length === 0 ? '' : `<nav>${ways.join(' ')}</nav>`}
</body>
</html>
`;
  return {
    status: text.status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': language,
      'Content-Security-Policy': contentSecurityPolicy,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      Vary: 'Accept-Language',
    },
    body,
  };
};
