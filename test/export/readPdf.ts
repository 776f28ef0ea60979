import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as a reader finds it. */
export interface ReadPdf {
  /** The text of each page, line ends and double spaces as they come. */
  readonly pages: readonly string[];
  readonly language: string | null;
  readonly marked: boolean;
  readonly title: string;
  readonly outline: readonly { readonly title: string; readonly children: readonly string[] }[];
  /** The place to which each link leads, and the page on which the link and the place are, from 1. */
  readonly links: readonly { readonly to: string; readonly from: number; readonly leadsTo: number }[];
  /** The roles of all structure elements, in order, with their alternative text where they have one. */
  readonly roles: readonly { readonly role: string; readonly alt?: string }[];
  /** Width and height of each page, in points. */
  readonly sizes: readonly (readonly number[])[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

const rolesIn = (node: Node): ReadPdf['roles'] => [
  ...(node.role === undefined ? [] : [{ role: node.role, ...(node.alt !== undefined && { alt: node.alt }) }]),
  ...(node.children ?? []).flatMap(rolesIn),
];

/** Reads a PDF back with Mozilla's reader. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const loading = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await loading.promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const all = await Promise.all(numbers.map((number) => pdf.getPage(number)));
  const placeOf = new Map(
    await Promise.all(
      Object.entries(await pdf.getDestinations()).map(
        async ([name, place]) => [name, (await pdf.getPageIndex(place?.[0])) + 1] as const,
      ),
    ),
  );
  const pages = await Promise.all(
    all.map(async (page) => {
      const { items } = await page.getTextContent();
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    }),
  );
  const links = await Promise.all(
    all.map(async (page) =>
      (await page.getAnnotations()).flatMap(({ dest }: { dest?: string }) =>
        typeof dest === 'string'
          ? [{ to: dest, from: page.pageNumber, leadsTo: placeOf.get(dest) ?? 0 }]
          : [],
      ),
    ),
  );
  const trees = await Promise.all(all.map((page) => page.getStructTree()));
  const { info } = await pdf.getMetadata();
  const outline = await pdf.getOutline();
  const read = {
    pages,
    language: 'Language' in info ? String(info.Language) : null,
    marked: (await pdf.getMarkInfo())?.Marked ?? false,
    title: 'Title' in info ? String(info.Title) : '',
    outline: (outline ?? []).map(({ title, items }) => ({
      title,
      children: items.map((item: { title: string }) => item.title),
    })),
    links: links.flat(),
    roles: trees.flatMap((tree) => rolesIn(tree as Node)),
    sizes: all.map((page) => page.view.slice(2)),
  };
  await loading.destroy();
  return read;
};
