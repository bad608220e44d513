import type { Stage } from '../../core/replies/model.ts';

/** A day or a choice that can be put in. */
export type StageField = Stage | 'asked' | 'jcnc' | 'papers' | 'response';

/** The DOM id of its field. */
export const stageFieldId = (field: StageField): string => `reply-${field}`;
