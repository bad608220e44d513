/** Reads a time of the day as people type it: 18:30, 18.30, 1830, 6.30pm, 6 pm. @returns HH:MM, '' for a blank, undefined for what is none */
export function readTime(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  if (text === '') return '';
  const [, digits, rest, half] = /^(\d{1,2})(?:[:.]?(\d{2}))? ?(am|pm)?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const [hours, minutes] = [Number(digits), Number(rest ?? 0)];
  if (minutes > 59 || hours > 23 || (half !== undefined && (hours < 1 || hours > 12))) return undefined;
  const of24 = half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);
  return `${String(of24).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
