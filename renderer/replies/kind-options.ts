import { EMPLOYER_KINDS } from '../../core/branch/model.ts';
import type { EmployerKind } from '../../core/branch/model.ts';
import { kindName } from '../../core/replies/list.ts';

export const EMPLOYER_KIND_OPTIONS: readonly { value: EmployerKind | ''; label: string }[] = [
  { value: '', label: 'Not said' }, ...EMPLOYER_KINDS.map((kind) => ({ value: kind, label: kindName({ kind }) })),
];
