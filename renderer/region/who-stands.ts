import { counted } from '../editor/words.ts';

/** "3 branches and the region’s own changes are"; '' where there is nobody. @param own whether the region's own changes are among them */
export function whoStands(branches: number, own: boolean): string {
  const who = [branches > 0 && counted(branches, 'branch', 'branches'), own && 'the region’s own changes'].filter(Boolean).join(' and ');
  return who === '' ? '' : `${who.charAt(0).toUpperCase()}${who.slice(1)} ${branches === 1 && !own ? 'is' : 'are'}`;
}
