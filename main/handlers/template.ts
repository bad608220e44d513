import { basename } from 'node:path';
import type { KeptTemplate } from '../../bridge/contract.ts';
import { readBytes } from '../../files/read-text.ts';
import { askToOpen } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';

const POWERPOINT = { name: 'PowerPoint templates and presentations', extensions: ['potx', 'pptx'] };

/** Which template a deck's exports wear. A window names it by its token alone and never by where it lies. */
export function templateHandlers({ templates }: Services): HandlersOf<'template'> {
  // Its reader is part of the writer of PowerPoint files, which no start of the app needs.
  const files = () => import('../../files/template/keep-template.ts');
  const forget = async (key: string): Promise<void> => {
    const token = templates.forget(key);
    if (token !== undefined) await (await files()).dropTemplate(templates.folder, token);
  };
  const keep = async (key: string, name: string, bytes: Uint8Array): Promise<KeptTemplate> => {
    const kept = { name, ...(await (await files()).keepTemplate(templates.folder, name, bytes)) };
    if (templates.find(key)?.token !== kept.token) await forget(key);
    templates.set(key, kept);
    return kept;
  };
  return {
    'template.kept': ({ key }) => templates.find(key) ?? null,
    'template.choose': async ({ key }) => {
      const path = await askToOpen('Choose a template', 'file', [POWERPOINT]);
      if (path === undefined) return null;
      const name = basename(path);
      const { MOST_TEMPLATE_BYTES } = await files();
      return keep(key, name, await readBytes(path, name, MOST_TEMPLATE_BYTES));
    },
    'template.drop': ({ key, name, bytes }) => keep(key, basename(name), bytes),
    'template.forget': ({ key }) => forget(key),
  };
}
