/** A part's name for a person. */
export function whereOf(name: string): string {
  const numbered = /(slide|notesSlide|chart|comment|slideLayout|slideMaster|image)s?(\d+)\.[a-z.]+$/i.exec(name);
  const what: Readonly<Record<string, string>> = { slide: 'slide', notesslide: 'the notes page', chart: 'chart', comment: 'comments', slidelayout: 'layout', slidemaster: 'master', image: 'picture' };
  const known = what[numbered?.[1]?.toLowerCase() ?? ''];
  if (known !== undefined) return `${known} ${numbered?.[2] ?? ''}`.trim();
  if (/docProps\//.test(name)) return 'the file’s properties';
  if (/comment/i.test(name)) return 'the comments';
  if (/embeddings\//.test(name)) return 'a chart';
  return name.endsWith('word/document.xml') ? 'the text' : 'the file’s own parts';
}
