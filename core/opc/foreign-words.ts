import { AppError } from '../errors.ts';
import type { ByteSource } from '../zip/source.ts';
import { foreignKind, type ForeignKind } from './foreign-kind.ts';
import { NOTHING_CHANGED, SAVE_AS_PPTX } from './refusals.ts';

const AGAIN = `${NOTHING_CHANGED} Download or copy it again, or ask whoever sent it for another copy.`;
const CHOOSE = `${NOTHING_CHANGED} Choose the presentation itself, a file that ends in .pptx.`;
const ASK = `${NOTHING_CHANGED} Ask whoever sent it for the PowerPoint presentation (.pptx) that it was made from.`;

/** What is said of each: what it is, what was kept, what to do. */
const WORDS: Readonly<Record<ForeignKind, readonly [what: string, next: string]>> = {
  empty: ['This file is empty.', AGAIN],
  zeros: ['This file has its length but nothing in it, as a file has that was not wholly downloaded or synchronised.', `${NOTHING_CHANGED} Wait until OneDrive or the download has finished, or ask whoever sent it for another copy.`],
  'cut-off': ['This file is damaged, or its end is missing, as after a download that was interrupted.', AGAIN],
  locked: ['This presentation is locked with a password.', `${NOTHING_CHANGED} Open it in PowerPoint with its password, take the password off (File › Info › Protect Presentation › Encrypt with Password) and save it as a PowerPoint presentation (.pptx).`],
  rights: ['This presentation is protected by rights management, and only PowerPoint can open it for those who are allowed to.', `${NOTHING_CHANGED} Ask whoever sent it for a copy without that protection.`],
  'zip-locked': ['This file is a zip locked with a password.', `${NOTHING_CHANGED} Unpack it with its password and choose the presentation inside.`],
  'old-powerpoint': ['This is a presentation of PowerPoint 97 to 2003 (.ppt), which is another kind of file inside.', SAVE_AS_PPTX],
  'old-office': ['This is a Word, Excel or Visio file of Office 97 to 2003, not a presentation.', CHOOSE],
  compound: ['This file is of a kind that Office used before 2007, and holds no presentation that can be read.', SAVE_AS_PPTX],
  'opendocument-slides': ['This is an OpenDocument presentation (.odp), as LibreOffice writes it.', `${NOTHING_CHANGED} Open it in LibreOffice or PowerPoint and save it as a PowerPoint presentation (.pptx).`],
  opendocument: ['This is an OpenDocument text or spreadsheet, not a presentation.', CHOOSE],
  keynote: ['This is a Keynote presentation (.key).', `${NOTHING_CHANGED} Open it in Keynote and choose File › Export To › PowerPoint.`],
  apple: ['This is a Pages or Numbers document, not a presentation.', CHOOSE],
  google: ['This is a shortcut to Google Slides: the presentation itself is on the web.', `${NOTHING_CHANGED} Open it in Google Slides and choose File › Download › Microsoft PowerPoint (.pptx).`],
  pdf: ['This is a PDF, not a presentation.', ASK],
  'web-page': ['This is a web page and not a presentation, as when the page that asks you to sign in was saved instead of the file.', `${NOTHING_CHANGED} Open it in a browser to see what it says, sign in and download the presentation again.`],
  'one-xml': ['This is a presentation or document kept as one XML file.', SAVE_AS_PPTX],
  'zip-of-presentation': ['This is a zip with a presentation inside.', `${NOTHING_CHANGED} Unpack it and choose the presentation inside.`],
  'zip-of-unpacked': ['This is a zip of a folder that holds an unpacked presentation.', `${NOTHING_CHANGED} Ask whoever sent it for the presentation itself, as it was saved.`],
  zip: ['This is a zip, but not a PowerPoint file.', CHOOSE],
  archive: ['This is a packed archive, not a presentation.', `${NOTHING_CHANGED} Unpack it and choose the presentation inside.`],
  picture: ['This is a picture, not a presentation.', CHOOSE],
  film: ['This is a video, not a presentation.', ASK],
  'rich-text': ['This is a text document (RTF), not a presentation.', CHOOSE],
  text: ['This is a text file, not a PowerPoint file.', CHOOSE],
  unknown: ['This is not a PowerPoint file, or it is damaged.', SAVE_AS_PPTX],
};

/** What is said of a file that is of no kind that opens. */
export function foreignRefusal(kind: ForeignKind): AppError {
  const [what, next] = WORDS[kind];
  return new AppError('bad-input', what, next);
}

/** What is said of a file that isn't an Office file of today: what it is instead. */
export const notAPackage = (source: ByteSource): AppError => foreignRefusal(foreignKind(source));
