import { shell } from 'electron';
import { AppError } from '../../core/errors.ts';
import { askToConfirm } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import { readOutsideLink } from '../outside-link.ts';

/** Links out of the app: the only way to the network, and only after the user has agreed. */
export const linkHandlers = (): HandlersOf<'link'> => ({
  'link.open': async ({ url }) => {
    const link = readOutsideLink(url);
    if (link === undefined) throw new AppError('bad-input', 'This link can’t be opened.', 'Only web pages and e-mail addresses can.');
    const isMail = link.protocol === 'mailto:';
    const agreed = await askToConfirm(
      isMail ? 'Write an e-mail in your own program?' : 'Open this page in your own browser?', link.href, isMail ? 'Write e-mail' : 'Open page');
    if (agreed) await shell.openExternal(link.href);
  },
});
