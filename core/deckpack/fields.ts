import type { AddedSlide, BranchLayer, LocalFigure, Profile, SlideEdit } from '../branch/model.ts';

/** Changes taken apart into fields, each by a key such as `figures/local-yes` and as text, so that two of them can be compared one by one. */
export type Fields = ReadonlyMap<string, string>;

const json = (value: unknown): string => JSON.stringify(value);

/** The fields of a branch's changes to a deck, without its profile and the version that they were made from. Blank ones are none. */
export function layerFields({ look, figures, slides }: Pick<BranchLayer, 'look' | 'figures' | 'slides'>): Fields {
  const fields = new Map<string, string>();
  const put = (key: string, value: string): void => void (value !== '' && fields.set(key, value));
  put('look/theme', look.theme);
  put('look/accent', look.accent);
  for (const [id, figure] of Object.entries(figures)) put(`figures/${id}`, json({ value: figure.value, source: figure.source, asOf: figure.asOf, enteredBy: figure.enteredBy, toConfirm: figure.toConfirm }));
  for (const [id, { markdown, from }] of Object.entries(slides.edits)) put(`edits/${id}`, json({ markdown, from }));
  for (const { id, after, markdown, audience } of slides.added) put(`added/${id}`, json({ after, markdown, audience }));
  for (const [id, text] of Object.entries(slides.notes)) put(`notes/${id}`, json(text));
  for (const id of slides.off) put(`off/${id}`, 'yes');
  for (const id of slides.on) put(`on/${id}`, 'yes');
  if (slides.order.length > 0) put('order', json(slides.order));
  return fields;
}

/** Changes put together of their fields. */
export function layerFrom({ deck, baseVersion, profile }: Pick<BranchLayer, 'deck' | 'baseVersion' | 'profile'>, fields: Fields): BranchLayer {
  const under = (part: string): [string, string][] => [...fields].flatMap(([key, value]) => (key.startsWith(`${part}/`) ? [[key.slice(part.length + 1), value] as [string, string]] : []));
  const read = <T>(part: string): Record<string, T> => Object.fromEntries(under(part).map(([id, value]) => [id, JSON.parse(value) as T]));
  const ids = (part: string): string[] => under(part).map(([id]) => id);
  const figure = (known: LocalFigure): LocalFigure => ({ value: known.value, source: known.source, asOf: known.asOf, enteredBy: known.enteredBy, ...(known.toConfirm === undefined ? {} : { toConfirm: known.toConfirm }) });
  return {
    deck,
    baseVersion,
    profile,
    look: { theme: fields.get('look/theme') ?? '', accent: fields.get('look/accent') ?? '' },
    figures: Object.fromEntries(Object.entries(read<LocalFigure>('figures')).map(([id, known]) => [id, figure(known)])),
    slides: {
      off: ids('off'),
      on: ids('on'),
      order: JSON.parse(fields.get('order') ?? '[]') as string[],
      edits: read<SlideEdit>('edits'),
      added: Object.entries(read<Omit<AddedSlide, 'id'>>('added')).map(([id, { after, markdown, audience }]) => ({ id, after, markdown, audience })),
      notes: read<string>('notes'),
    },
  };
}

/** The fields of a branch's details. Blank ones are none. */
export const profileFields = (profile: Profile): Fields =>
  new Map(Object.entries(profile).flatMap(([part, values]: [string, Record<string, string>]) => Object.entries(values).flatMap(([key, value]) => (value === '' ? [] : [[`${part}.${key}`, value] as const]))));

/** Details put together of their fields. @param blank details without any */
export const profileOf = (blank: Profile, fields: Fields): Profile =>
  Object.entries(blank).reduce<Profile>((profile, [part, values]: [string, Record<string, string>]) =>
    ({ ...profile, [part]: Object.fromEntries(Object.keys(values).map((key) => [key, fields.get(`${part}.${key}`) ?? ''])) }), blank);
