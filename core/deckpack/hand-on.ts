import type { BranchLayer, Profile } from '../branch/model.ts';
import { isPlaceInSheet } from '../branch/place-in-sheet.ts';
import { splitSlide } from '../deck/slide.ts';
import type { BranchInRegion } from '../region/model.ts';

/** What may be left out of a pack that is handed on. */
export const MAY_BE_LEFT_OUT = ['people', 'pictures'] as const;

export interface HandOnChoices {
  /** A branch's own speaker notes go along only where somebody asks for them. */
  notes: boolean;
  /** Without names and email addresses of people. */
  withoutPeople: boolean;
  withoutPictures: boolean;
}

/** What is handed on. */
export interface HandedOn {
  /** The region's own changes, by deck; undefined where single branches are handed on. */
  region: Readonly<Record<string, BranchLayer>> | undefined;
  branches: readonly BranchInRegion[];
  /** Pictures that go along, of the branches and of the region. */
  pictures: number;
}

/** What a pack of changes holds, counted, so that whoever hands it on knows before. */
export interface HandOnStatement {
  branches: number;
  /** Decks that there are changes to, by id. */
  decks: readonly string[];
  figures: number;
  /** Slides edited, added, moved or switched. */
  slides: number;
  notes: number;
  pictures: number;
  /** Names of officials, email addresses, people at employers, and who entered a figure. */
  people: { officials: number; emails: number; contacts: number; enteredBy: number };
  /** Of these, what stays here. */
  leftOut: { notes: number; people: boolean; pictures: boolean };
}

const layersOf = ({ region, branches }: HandedOn): BranchLayer[] => [...Object.values(region ?? {}), ...branches.flatMap(({ layers }) => Object.values(layers))];
const sum = <T>(items: readonly T[], count: (item: T) => number): number => items.reduce((all, item) => all + count(item), 0);

/** Says what would be handed on. */
export function stateHandOn(handed: HandedOn, { notes, withoutPeople, withoutPictures }: HandOnChoices): HandOnStatement {
  const layers = layersOf(handed);
  const profiles = handed.branches.map(({ profile }) => profile);
  const people = (count: () => number): number => (withoutPeople ? 0 : count());
  const ownNotes = sum(layers, ({ slides }) => Object.keys(slides.notes).length + textsOf(slides).filter((text) => withoutNotes(text) !== text).length);
  return {
    branches: handed.branches.length,
    decks: [...new Set(layers.map(({ deck }) => deck))].toSorted(),
    figures: sum(layers, ({ figures }) => Object.keys(figures).length),
    slides: sum(layers, ({ slides }) => Object.keys(slides.edits).length + slides.added.length + slides.off.length + slides.on.length),
    notes: notes ? ownNotes : 0,
    pictures: withoutPictures ? 0 : handed.pictures,
    people: {
      officials: people(() => sum(profiles, ({ official }) => Number(official.name !== ''))),
      emails: people(() => sum(profiles, ({ official }) => Number(official.email !== ''))),
      contacts: people(() => sum(profiles, ({ employer }) => Number(employer.contact !== ''))),
      enteredBy: people(() => sum(layers, ({ figures }) => Object.values(figures).filter(({ enteredBy }) => enteredBy !== '' && !isPlaceInSheet(enteredBy)).length)),
    },
    leftOut: { notes: notes ? 0 : ownNotes, people: withoutPeople, pictures: withoutPictures && handed.pictures > 0 },
  };
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count === 0 ? 'no' : count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** The same in lines for people. @param known decks whose titles are known, by their ids */
export function handOnLines({ branches, decks, figures, slides, notes, pictures, people, leftOut }: HandOnStatement, known: ReadonlyMap<string, { title: string }> = new Map()): string[] {
  const named = [
    people.officials > 0 ? counted(people.officials, 'official’s name', 'officials’ names') : '',
    people.emails > 0 ? counted(people.emails, 'email address', 'email addresses') : '',
    people.contacts > 0 ? counted(people.contacts, 'name at an employer', 'names at employers') : '',
    people.enteredBy > 0 ? `who entered ${counted(people.enteredBy, 'figure')}` : '',
  ].filter((words) => words !== '');
  return [
    `It holds ${counted(branches, 'branch', 'branches')}, with changes to ${counted(decks.length, 'deck')}${decks.length > 0 ? ` (${decks.map((id) => known.get(id)?.title || id).join(', ')})` : ''}: ${counted(figures, 'figure')}, ${counted(slides, 'change')} to slides, ${counted(pictures, 'picture')}.`,
    named.length > 0 ? `People in it: ${named.join(', ')}.` : 'It holds no details of officials and no names of whoever entered figures.',
    notes > 0 ? `It holds ${counted(notes, 'slide’s speaker notes', 'slides’ speaker notes')} of the branches’ own, as was asked. No notes of meetings, no minutes.` : 'No notes and no meetings.',
    ...(leftOut.notes > 0 ? [`Left out: your own speaker notes on ${counted(leftOut.notes, 'slide')}.`] : []),
    ...(leftOut.people ? ['Left out: names and email addresses of officials, of people at employers, and of whoever entered a figure. Names that stand in the texts of slides stay there.'] : []),
    ...(leftOut.pictures ? ['Left out: pictures. Slides that show one say that it is missing.'] : []),
  ];
}

/** Changes as they are handed on. */
export function layerToHandOn(layer: BranchLayer, { notes, withoutPeople }: HandOnChoices): BranchLayer {
  const figures = withoutPeople ? Object.fromEntries(Object.entries(layer.figures).map(([id, figure]) => [id, { ...figure, enteredBy: '' }])) : layer.figures;
  return { ...layer, figures, profile: profileToHandOn(layer.profile, withoutPeople), slides: notes ? layer.slides : slidesWithoutNotes(layer.slides) };
}

const textsOf = ({ edits, added }: BranchLayer['slides']): string[] => [...Object.values(edits), ...added].map(({ markdown }) => markdown);

/** A slide's text before its "Note:". */
const withoutNotes = (markdown: string): string => splitSlide(markdown, '', undefined).body;

const slidesWithoutNotes = (slides: BranchLayer['slides']): BranchLayer['slides'] => ({
  ...slides,
  edits: Object.fromEntries(Object.entries(slides.edits).map(([id, edit]) => [id, { ...edit, markdown: withoutNotes(edit.markdown) }])),
  added: slides.added.map((added) => ({ ...added, markdown: withoutNotes(added.markdown) })),
  notes: {},
});

/** A branch's details as they are handed on. */
export const profileToHandOn = (profile: Profile, withoutPeople: boolean): Profile =>
  (withoutPeople ? { ...profile, official: { name: '', role: '', email: '' }, employer: { ...profile.employer, contact: '' } } : profile);
