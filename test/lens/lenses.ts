import type { Lens } from '../../src/core/format.ts';

const lens = (id: string, ...values: readonly string[]): Lens => ({
  id,
  title: id,
  prompts: [],
  values: values.map((value) => ({ id: value, title: value })),
});

/** The lenses of the Turnhout workshops. */
export const turnhoutLenses: readonly Lens[] = [
  lens('doelgroepen'),
  lens('themas'),
  lens('gebied', 'stedelijk-centrum', 'bedrijventerrein', 'onbebouwd', 'lage-bebouwing'),
  lens('tijd', 'korte-termijn', 'middellange-termijn', 'lange-termijn'),
];
