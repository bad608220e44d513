import { useEffect, useState } from 'react';
import type { ExportKind, ExportRemoved, ExportResult, PackResult } from '../../bridge/contract.ts';
import type { ReviewOrder } from '../../core/audience/review.ts';
import type { ExportProgress } from '../../core/export/progress.ts';
import type { Proof } from '../../core/proof/report.ts';
import { ask, listen } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';

export type ExportState =
  | { stage: 'ready' }
  | { stage: 'running'; progress: ExportProgress | undefined }
  | { stage: 'removed'; proof: Proof }
  | { stage: 'packed'; pack: PackResult }
  | { stage: 'done'; result: ExportResult };

const READY: ExportState = { stage: 'ready' };

function stateAfter(result: ExportResult | PackResult | ExportRemoved | null): ExportState {
  if (!result) return READY;
  if ('removed' in result) return { stage: 'removed', proof: result.removed };
  return 'files' in result ? { stage: 'packed', pack: result } : { stage: 'done', result };
}

/**
 * Runs an export of a kind and follows it, onto a template where its token is given; `onBusy` hears when it begins and when
 * its result is there to be read.
 */
export function useExport(order: ReviewOrder, { kind, template }: { kind: ExportKind; template: string | undefined }, onBusy: (busy: boolean) => void) {
  const { key, flush } = useOpenDeck();
  const { fail, say, clear } = useMessages();
  const [state, setState] = useState<ExportState>(READY);
  useEffect(
    () => listen('export.progress', (progress) => setState((now) => (now.stage === 'running' ? { stage: 'running', progress } : now))),
    [],
  );

  const start = async () => {
    onBusy(true);
    clear();
    setState({ stage: 'running', progress: undefined });
    try {
      const { audience, answers = {} } = order;
      const run = () => {
        if (kind === 'jcnc-pack') return ask('export.pack', { key, answers, template });
        return kind === 'filled' ? ask('export.fill', { key, audience, answers }) : ask('export.run', { key, ...order, template });
      };
      const result = (await flush()) ? await run() : null;
      if (!result) say('Nothing was exported.');
      setState(stateAfter(result));
    } catch (thrown) {
      fail(thrown);
      setState(READY);
    } finally {
      onBusy(false);
    }
  };
  const cancel = () => void ask('export.cancel').catch(fail);
  return { state, start, again: () => setState(READY), cancel };
}
