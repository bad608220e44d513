import { clipboard, shell } from 'electron';
import type { PreparedMails, ReplyMail } from '../../bridge/replies-calls.ts';
import { makeEdition, type Edition } from '../../core/branch/edition.ts';
import type { Profile } from '../../core/branch/model.ts';
import { AppError } from '../../core/errors.ts';
import { composeLetter } from '../../core/letters/compose.ts';
import { letterMail, mailAddress, type LetterMail } from '../../core/letters/text.ts';
import { forwardMail } from '../../core/replies/forward-mail.ts';
import type { EmployerRecord } from '../../core/replies/model.ts';
import { FORWARD_TO } from '../../core/replies/next-step.ts';
import { bundledKeys } from '../decks/bundled.ts';
import type { DeckInUse, Library } from '../library-model.ts';
import { readOutsideLink } from '../outside-link.ts';
import type { Services } from '../services.ts';
import { today } from '../today.ts';
import { placeOfFile } from './files.ts';

/** The campaign's letter that thanks for a reply and urges the employer to write to the Secretary of State. */
const ACKNOWLEDGEMENT = 'reply-acknowledgement';

/** A single address and nothing else: no list, no name, no header. */
const isAddress = (text: string): boolean => /^[^\s@,;<>?&"]+@[^\s@,;<>?&"]+$/.test(text.trim());

async function deckWithLetter(library: Library, key: string | undefined): Promise<DeckInUse> {
  for (const each of [...(key === undefined ? [] : [key]), ...bundledKeys()]) {
    const deck = await library.get(each);
    if (makeEdition(deck.sources, deck.layer, today()).letters.some(({ id }) => id === ACKNOWLEDGEMENT)) return deck;
  }
  throw new AppError('not-found', 'The acknowledgement was not found in any deck.', 'Open the campaign’s deck and look under Letters.');
}

/** The branch's own details, with this employer as the one that is written to. */
function addressedTo({ name, kind, contact, post, address }: EmployerRecord, own: Profile, usual: Profile): Profile {
  const { official } = own;
  return {
    ...own,
    employer: { name, kind, contact, post, address },
    official: { name: official.name || usual.official.name, role: official.role || usual.official.role, email: official.email || usual.official.email },
  };
}

async function editionFor(record: EmployerRecord, key: string | undefined, { library, settings }: Services): Promise<Edition> {
  const deck = await deckWithLetter(library, key);
  return makeEdition(deck.sources, { ...deck.layer, profile: addressedTo(record, deck.layer.profile, settings.read().profile) }, today());
}

/** Opens the mail program; a text that is too long for an address goes on the clipboard. */
async function openMail(mail: LetterMail, to: string): Promise<boolean> {
  const { href, whole } = mailAddress(mail, to);
  const link = readOutsideLink(href);
  if (link?.protocol !== 'mailto:') throw new AppError('internal', 'The mail program could not be opened.', 'Write the email by hand: the acknowledgement is under Letters.');
  if (!whole) await clipboard.writeText(mail.body);
  await shell.openExternal(link.href);
  return whole;
}

/** The reply's files that are still there, and the names of those that aren't. */
async function replyFiles(record: EmployerRecord, services: Services): Promise<{ here: { name: string; path: string }[]; missing: string[] }> {
  const found: { here: { name: string; path: string }[]; missing: string[] } = { here: [], missing: [] };
  for (const { id, name } of record.stages.heard.files) {
    const path = await placeOfFile(services.replies, record.id, id).catch(() => undefined);
    if (path === undefined) found.missing.push(name);
    else found.here.push({ name, path });
  }
  return found;
}

/**
 * Hands the forwarding email and the acknowledgement to the user's mail program. Nothing is sent and nothing is marked.
 * An address can carry no file: the reply is shown in its folder, to be attached by hand.
 */
export async function prepareMails(record: EmployerRecord, mails: readonly ReplyMail[], key: string | undefined, services: Services): Promise<PreparedMails> {
  const edition = await editionFor(record, key, services);
  const prepared: PreparedMails = { acknowledge: undefined, forward: undefined };
  if (mails.includes('acknowledge')) {
    const letter = composeLetter(edition, ACKNOWLEDGEMENT, 'employer');
    if (!letter) throw new AppError('not-found', 'The acknowledgement can’t be read in this deck.', 'Open the campaign’s deck and look under Letters.');
    const mail = letterMail(letter);
    const whole = await openMail(mail, isAddress(record.email) ? record.email : '');
    prepared.acknowledge = { whole, blanks: letter.blanks.filter(({ gap }) => mail.body.includes(gap)).map(({ gap }) => gap) };
  }
  if (mails.includes('forward')) {
    const { official, branch } = edition.layer.profile;
    const whole = await openMail(forwardMail(record, { name: official.name, role: official.role, branch: branch.name }), FORWARD_TO);
    const { here: [first], missing } = await replyFiles(record, services);
    if (first) shell.showItemInFolder(first.path);
    prepared.forward = { whole, shown: first?.name, missing };
  }
  return prepared;
}
