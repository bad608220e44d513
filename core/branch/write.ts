import { stringify } from 'yaml';
import type { BranchLayer, LocalFigure } from './model.ts';
import { filledProfile } from './profile-file.ts';

/** A branch's changes as `branch.yaml` (deck format 1). Blank fields are left out. */
export function branchYaml(layer: BranchLayer): string {
  const { profile, slides } = layer;
  const value = {
    deck: layer.deck,
    'base-version': layer.baseVersion,
    profile: filledProfile(profile),
    look: filled(layer.look),
    figures: mapValues(layer.figures, figureOf),
    slides: filled({
      off: slides.off,
      on: slides.on,
      order: slides.order,
      edits: slides.edits,
      // A slide without text yet is a slide; a list of nobody must not come back as no list.
      added: slides.added.map(({ id, after, audience, markdown }) => ({ ...filled({ id, after }), ...(audience ? { audience } : {}), markdown })),
      notes: slides.notes,
    }),
  };
  return `# Your changes to the deck "${layer.deck.replace(/[^\w-]/g, '')}", as Branchdeck keeps them. The national deck is not in here.\n${stringify(filled(value), { lineWidth: 0 })}`;
}

const figureOf = (figure: LocalFigure): object => filled({ value: figure.value, source: figure.source, 'as-of': figure.asOf, 'entered-by': figure.enteredBy, 'to-confirm': figure.toConfirm });

const mapValues = (record: Readonly<Record<string, LocalFigure>>, change: (value: LocalFigure) => object): Record<string, object> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

const isBlank = (value: unknown): boolean =>
  value === undefined || value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** Without what is blank. */
const filled = (record: Readonly<Record<string, unknown>> | object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => !isBlank(value)));
