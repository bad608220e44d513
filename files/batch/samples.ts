import type { Audience } from '../../core/audience/model.ts';
import { outputKey, type Output } from '../../core/batch/model.ts';
import { probeLayer } from '../../core/batch/probe.ts';
import { makeEdition, type Edition } from '../../core/branch/edition.ts';
import { blankLayer, type BranchLayer } from '../../core/branch/model.ts';
import { asKind } from '../../core/export/as-kind.ts';
import { FILE_KINDS } from '../../core/export/formats.ts';
import type { Figure } from '../../core/figures/model.ts';
import { composeLetter } from '../../core/letters/compose.ts';
import { writeDocx } from '../../core/letters/docx/write.ts';
import { piecesOfPart, type ReadBack } from '../../core/proof/model.ts';
import { readBack } from '../../core/proof/read/read.ts';
import { saidOf, saidOfLetter, type Said } from '../../core/proof/said.ts';
import { compose } from '../../core/slides/compose.ts';
import { sourceOfBytes } from '../../core/zip/read.ts';
import { joinPieces } from '../../core/zip/write.ts';
import { isFolderFormat, WRITERS } from '../export/writers.ts';
import { sha256OfPieces } from '../sha256.ts';
import type { BatchSetup } from './setup.ts';

/** What files of a deck say whoever they are made for. */
export interface Samples {
  texts: string[];
  numbers: number[];
  /** Sums of the pictures that every file has. */
  pictures: string[];
}

const wordsOfSaid = ({ texts, properties, links }: Said): string[] => [...texts.map((row) => row.join('\n')), ...texts.flat(), ...properties, ...links];

/** A file of the kind itself, with the names of its parts and all that programs read; nothing of one that is drawn, which says its words alone. */
async function fileOf(edition: Edition, output: Output): Promise<ReadBack> {
  if (output.is === 'letter') {
    const letter = composeLetter(edition, output.letter, output.audience);
    return letter === undefined ? NOTHING : readBack('docx', sourceOfBytes(await writeDocx(letter)), undefined, sha256OfPieces);
  }
  const { format, audience } = output;
  if (isFolderFormat(format) || FILE_KINDS[format].drawn === true) return NOTHING;
  const write = await WRITERS[format]();
  const made = await write({ presentation: asKind(compose(edition, audience).presentation, format), pictures: new Map(), painter: undefined, onProgress: () => undefined, signal: undefined, pause: async () => undefined });
  const bytes = made instanceof Uint8Array ? made : joinPieces(made);
  return format === 'pptx' ? readBack('pptx', sourceOfBytes(bytes), undefined, sha256OfPieces) : readBack(format === 'html' ? 'html' : 'md', sourceOfBytes(bytes), undefined, sha256OfPieces);
}

const NOTHING: ReadBack = { parts: [], unread: [] };

/**
 * Makes what every branch's file would say, from the deck alone: once for a branch that has nothing, and once for one that
 * stands for any. To be made before any branch's file is, so that nothing of a branch can be in it.
 */
export async function makeSamples({ sources, outputs, today }: Pick<BatchSetup, 'sources' | 'outputs' | 'today'>, figures: ReadonlyMap<string, Figure>): Promise<Samples> {
  const blank = makeEdition(sources, undefined, today);
  const { id, version } = blank.deck.meta;
  const layers: BranchLayer[] = [blankLayer(id, version), probeLayer(id, version, figures.values(), today)];
  const texts = new Set<string>();
  const numbers = new Set<number>();
  const pictures = new Set<string>();
  for (const layer of layers) {
    const edition = makeEdition(sources, layer, today);
    for (const audience of new Set(outputs.map((output): Audience => output.audience))) {
      for (const text of wordsOfSaid(saidOf(compose(edition, audience).presentation))) texts.add(text);
    }
    for (const output of outputs) {
      const letter = output.is === 'letter' ? composeLetter(edition, output.letter, output.audience) : undefined;
      if (letter !== undefined) for (const text of wordsOfSaid(saidOfLetter(letter, layer.profile.branch.name))) texts.add(text);
    }
  }
  const probe = makeEdition(sources, layers.at(-1), today);
  for (const output of new Map(outputs.map((each) => [outputKey(each), each])).values()) {
    const { parts } = await fileOf(probe, output);
    for (const part of parts) {
      if (part.sum !== undefined) pictures.add(part.sum);
      for (const { text } of piecesOfPart(part)) texts.add(text);
      for (const number of part.numbers) numbers.add(number);
    }
  }
  return { texts: [...texts], numbers: [...numbers], pictures: [...pictures] };
}
