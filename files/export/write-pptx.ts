import { powerPointPieces } from '../../core/powerpoint/write.ts';
import { startPacker } from './packer.ts';
import type { Writer } from './writer.ts';

/** A second thread takes longer to start than fewer slides take to pack. */
const WORTH_A_THREAD = 60;

/** Writes a PowerPoint file; a long one is packed on a second thread while it is made. */
export const writePptx: Writer = async ({ signal, ...making }) => {
  const packer = making.presentation.slides.length < WORTH_A_THREAD ? undefined : startPacker();
  try {
    return await powerPointPieces({ ...making, packer, ...(signal === undefined ? {} : { signal }) });
  } finally {
    packer?.close();
  }
};
