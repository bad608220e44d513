/** Why a slide is not in a file, in words; another reason is its own word. */
export const WAYS: Readonly<Record<string, string>> = {
  audience: 'not for this version', off: 'switched off', incomplete: 'a figure is blank', chosen: 'left out by choice', refused: 'can’t be read',
};

/** Those that are about one branch alone. */
export const OWN_WAYS: readonly (string | undefined)[] = [WAYS['incomplete'], WAYS['chosen']];
