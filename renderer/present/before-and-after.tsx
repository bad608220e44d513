import type { ComponentProps } from 'react';
import { GoOn } from './go-on.tsx';
import { RehearsedDialog } from './rehearsed-dialog.tsx';

/** What comes up by itself around presenting: a run to go on with, and what a rehearsal took. */
export function BeforeAndAfter({ onOpen }: ComponentProps<typeof GoOn>) {
  return (
    <>
      <GoOn onOpen={onOpen} />
      <RehearsedDialog />
    </>
  );
}
