import { basename } from 'node:path';
import { MOST_INCOMING_BYTES } from '../../core/pictures/incoming.ts';
import { addLogo, addPicture, namesOf } from '../../files/branch-pictures.ts';
import { listBranchImages } from '../../files/picture-folders.ts';
import { lookAtPicture } from '../../files/pictures/incoming.ts';
import { readBytes } from '../../files/read-text.ts';
import { askToOpen } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';

const PICTURES = { name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'bmp', 'svg', 'heic', 'heif', 'tif', 'tiff'] };
const EVERYTHING = { name: 'All files', extensions: ['*'] };

/**
 * Taking pictures into the branch's folder. Photos are decoded in the window, whose process is sandboxed, and never here;
 * a drawing is cleaned here, by a program that runs as WebAssembly.
 */
export const pictureHandlers = ({ library }: Services): HandlersOf<'picture'> => ({
  'picture.choose': async ({ purpose }) => {
    const path = await askToOpen(purpose === 'logo' ? 'Choose a logo' : 'Choose a picture', 'file', [PICTURES, EVERYTHING]);
    if (path === undefined) return null;
    const name = basename(path);
    const bytes = await readBytes(path, name, MOST_INCOMING_BYTES);
    return { name, bytes, picture: lookAtPicture(name, bytes) };
  },
  'picture.look': ({ name, bytes }) => lookAtPicture(name, bytes),
  'picture.add': async ({ key, purpose, name, bytes }) => {
    const { own: { own, shared }, sources } = await library.get(key);
    const path = purpose === 'logo' ? await addLogo(shared, name, bytes) : await addPicture(own, name, bytes, namesOf(sources.images));
    return { path, branchImages: await listBranchImages([own, shared]) };
  },
});
