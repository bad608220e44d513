/** What an export is doing: slides are written, then the written file is read again. */
export type ExportStep = 'writing' | 'checking';

/** How far an export is in one of its steps. */
export interface ExportProgress {
  step: ExportStep;
  done: number;
  total: number;
}
