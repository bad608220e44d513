/** Said where a tool shows a slide piece by piece. */
export const STEPS = 'What appears or changes step by step is shown all at once, as it is at the end.';
