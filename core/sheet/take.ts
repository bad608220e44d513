import { blankLayer, BLANK_PROFILE, type BranchLayer, type LocalFigure, type Profile } from '../branch/model.ts';
import { clearFigure, setFigure } from '../branch/change.ts';
import type { Figure } from '../figures/model.ts';
import { layerOf } from '../region/layer-of.ts';
import type { BranchInRegion, Region } from '../region/model.ts';
import { detailParts, isDetail } from './fields.ts';
import type { KnownBranch, ProfilePart, TakenRow } from './model.ts';
import { PLAIN_SOURCE } from './taken-row.ts';

/** A deck that figures are taken for. */
export interface DeckFigures {
  id: string;
  version: string;
  figures: ReadonlyMap<string, Figure>;
}

export interface TakeInput {
  region: Region;
  decks: readonly DeckFigures[];
  /** As `readSheet` gave them, with nothing left that stops or asks. */
  rows: readonly TakenRow[];
  /** What a blank cell does: nothing, or it clears what the branch has. */
  blanks: 'keep' | 'clear';
}

/** What becomes of one figure or detail of one branch. `same`: its value stays, and its source or date is the file's now. */
export interface FieldChange {
  branch: string;
  field: string;
  /** The cell: "C7". */
  at: string;
  kind: 'new' | 'changed' | 'same' | 'cleared';
  before: number | string | undefined;
  after: number | string | undefined;
}

/** A branch with what it then has; of its changes to decks, those that are others than before. */
export interface BranchThen {
  slug: string;
  profile: Profile;
  layers: readonly BranchLayer[];
}

/** All that a taking makes of a region, as values: whoever writes it writes all or nothing. */
export interface Taking {
  branches: readonly BranchThen[];
  /** Branches that the region doesn't have yet. */
  added: readonly { name: string; profile: Profile; layers: readonly BranchLayer[] }[];
  changes: readonly FieldChange[];
}

/** The region's branches as a spreadsheet is held against. @param decks ids, of which an earlier one's figure goes before a later one's */
export const knownBranches = (region: Region, decks: readonly string[]): KnownBranch[] =>
  region.branches.map(({ slug, profile, layers }) => ({
    slug,
    name: profile.branch.name,
    details: { 'branch.region': profile.branch.region, 'employer.name': profile.employer.name, 'official.name': profile.official.name, 'official.email': profile.official.email },
    figures: Object.fromEntries(decks.toReversed().flatMap((deck) => Object.entries(layerOf({ layers }, deck)?.figures ?? {}))),
  }));

/** What a region becomes by rows of a spreadsheet. Pure: nothing is written. */
export function takeRows({ region, decks, rows, blanks }: TakeInput): Taking {
  const bySlug = new Map(region.branches.map((branch) => [branch.slug, branch]));
  const branches: BranchThen[] = [];
  const added: { name: string; profile: Profile; layers: readonly BranchLayer[] }[] = [];
  const changes: FieldChange[] = [];
  for (const row of rows) {
    const before: BranchInRegion = (row.slug === undefined ? undefined : bySlug.get(row.slug)) ?? { slug: '', profile: { ...BLANK_PROFILE, branch: { name: row.name, region: region.name, logo: '' } }, layers: {} };
    const isNew = before.slug === '';
    const profile = profileOf(before, row, blanks, changes);
    const layers = decks.flatMap((deck) => {
      const had = layerOf(before, deck.id);
      const layer = layerWithRow(had ?? blankLayer(deck.id, deck.version, profile), deck, row, blanks, changes);
      return layer === undefined ? [] : [{ ...layer, profile }];
    });
    if (isNew) added.push({ name: row.name, profile, layers });
    else if (layers.length > 0 || profile !== before.profile) branches.push({ slug: before.slug, profile, layers });
  }
  return { branches, added, changes: once(changes) };
}

/** A figure of several decks is one change. */
const once = (changes: readonly FieldChange[]): FieldChange[] => [...new Map(changes.map((change) => [`${change.branch}\n${change.field}`, change])).values()];

function profileOf(branch: BranchInRegion, row: TakenRow, blanks: TakeInput['blanks'], changes: FieldChange[]): Profile {
  let profile = branch.profile;
  const put = (id: string, after: string): void => {
    const [part, key] = detailParts(id);
    const before = new Map<string, string>(Object.entries(profile[part])).get(key) ?? '';
    if (before === after) return;
    profile = { ...profile, [part]: { ...profile[part], [key]: after } };
    changes.push({ branch: row.name, field: id, at: row.cells[id] ?? '', kind: before === '' ? 'new' : after === '' ? 'cleared' : 'changed', before: before || undefined, after: after || undefined });
  };
  for (const [part, fields] of Object.entries(row.profile) as [ProfilePart, Record<string, string>][]) {
    // A known branch keeps its name as the region has it.
    for (const [key, value] of Object.entries(fields)) if (`${part}.${key}` !== 'branch.name') put(`${part}.${key}`, value);
  }
  if (blanks === 'clear') for (const id of row.blank) if (isDetail(id) && id !== 'branch.name') put(id, '');
  return profile;
}

const isOwn = (figure: Figure | undefined): boolean => figure?.scope === 'local' && figure.share === undefined;

/** The layer with the row's figures; undefined where it stays as it is. */
function layerWithRow(layer: BranchLayer, deck: DeckFigures, row: TakenRow, blanks: TakeInput['blanks'], changes: FieldChange[]): BranchLayer | undefined {
  let now = layer;
  const before = (id: string): LocalFigure | undefined => (Object.hasOwn(layer.figures, id) ? layer.figures[id] : undefined);
  const say = (id: string, kind: FieldChange['kind'], after: LocalFigure['value']): void => void changes.push({ branch: row.name, field: id, at: row.cells[id] ?? '', kind, before: before(id)?.value, after });
  for (const [id, figure] of Object.entries(row.figures)) {
    if (!isOwn(deck.figures.get(id))) continue;
    const had = before(id);
    // What the file says nothing of stays as it is known only where the value does.
    const known = had?.value === figure.value ? had : undefined;
    const source = figure.source === PLAIN_SOURCE ? known?.source || PLAIN_SOURCE : figure.source;
    const asOf = figure.asOf || known?.asOf || '';
    if (known?.source === source && known.asOf === asOf) continue;
    now = setFigure(now, id, { ...figure, source, asOf });
    say(id, had?.value === undefined ? 'new' : had.value === figure.value ? 'same' : 'changed', figure.value);
  }
  if (blanks === 'clear') {
    for (const id of row.blank) {
      if (!isOwn(deck.figures.get(id)) || before(id) === undefined) continue;
      now = clearFigure(now, id);
      say(id, 'cleared', undefined);
    }
  }
  return now === layer ? undefined : now;
}
