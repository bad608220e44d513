/** Said where a tool changes what stands on a slide. */
export const STEPS = 'What appears or changes step by step is shown all at once, as it is at the end.';

/** Said where a tool shows a slide piece by piece. */
export const APPEARS = 'Items and blocks that appear step by step do so while presenting, in the order in which they stand here. Exports show all of them at once.';
