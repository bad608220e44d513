/** The faults that people make, by how the library words them, and what each is in plain words. */
const PLAIN: readonly [RegExp, string][] = [
  [/nested mappings|block .*(?:flow|implicit map key)/i, 'words that have a colon in them need quotation marks around them'],
  [/^unexpected (?:,|empty item)/i, 'a comma has nothing before it: write ~ for a gap'],
  [/^missing closing ["']/i, 'a quotation mark is opened here and never closed'],
  [/(?:must end|end) with a? ?[\]}]|sufficiently indented and end with/i, 'a bracket is opened here and never closed'],
  [/^missing , /i, 'a comma is missing between two values'],
  [/^tabs are not allowed/i, 'a line starts with a tab: use spaces'],
  [/^all (?:sequence|mapping) items must start at the same column/i, 'the lines of one list must start at the same place'],
  [/^implicit (?:map )?keys? need/i, 'a colon is missing after a name, or its value is on the wrong line'],
  [/^plain value cannot start with/i, 'words that start with a mark need quotation marks around them'],
];

/** A fault of YAML in words that the person who wrote it can act on; the library's own where there are none. */
export function yamlFault(message: string): string {
  const plain = PLAIN.find(([pattern]) => pattern.test(message))?.[1];
  return plain === undefined ? `${message.charAt(0).toLowerCase()}${message.slice(1, 200).trim()}` : `${plain}.`;
}
