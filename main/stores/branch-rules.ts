import { NO_RULES, type Rules } from '../../core/meeting/rules.ts';
import { rules } from '../../core/meeting/schema-parts.ts';
import { openJsonStore, type JsonStore } from './json-store.ts';

/** Opens the branch's own rules, which every new meeting begins with. */
export const openBranchRules = (folder: string): JsonStore<Rules> =>
  openJsonStore({ folder, name: 'meeting-rules', label: 'The rules of your branch', parse: (value) => rules.safeParse(value).data, blank: NO_RULES });
