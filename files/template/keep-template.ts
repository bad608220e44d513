import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { aboutTemplate } from '../../core/powerpoint/template/about.ts';
import { AppError } from '../../core/errors.ts';
import { writeBeside } from '../write-beside.ts';
import { openTemplate } from './open-template.ts';
import { sha256 } from '../sha256.ts';

/** Templates are mostly pictures; no real one comes near. */
export const MOST_TEMPLATE_BYTES = 100_000_000;

const TOKEN = /^[0-9a-f]{64}$/;

/** Where a kept template lies. @param token from `keepTemplate` */
export function keptTemplatePath(folder: string, token: string): string {
  if (!TOKEN.test(token)) throw new AppError('bad-input', 'There is no such template.');
  return join(folder, `${token}.pptx`);
}

/**
 * Keeps a copy of a template in a folder of the app's own, so that it is there when its memory stick is not.
 * Throws AppError `bad-input` where it can't be worn and `too-large` where it is too large; nothing is kept then.
 * @returns its token, by which alone it is asked for, and what it holds in a few words
 */
export async function keepTemplate(folder: string, name: string, bytes: Uint8Array): Promise<{ token: string; about: string }> {
  if (bytes.length > MOST_TEMPLATE_BYTES) throw new AppError('too-large', `${name} is larger than ${MOST_TEMPLATE_BYTES / 1_000_000} MB, which is more than a template needs.`, 'It was not kept. Save it without its slides and pictures, and choose that.');
  const token = sha256(bytes);
  const path = keptTemplatePath(folder, token);
  const isKept = await stat(path).then(() => true, () => false);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!isKept) await writeBeside(path, bytes);
  try {
    const { template, close } = openTemplate(path, name);
    close();
    return { token, about: aboutTemplate(template) };
  } catch (error) {
    if (!isKept) await rm(path, { force: true });
    throw error;
  }
}

/** Drops a kept template. */
export const dropTemplate = (folder: string, token: string): Promise<void> => rm(keptTemplatePath(folder, token), { force: true });
