/** Words with which files name their own parts. What is said in these alone gives nothing away, and would be found in any file. */
const FILE_WORDS: ReadonlySet<string> = new Set(`
a and for of on the to with or in two
slide slides number title titles subtitle text table chart picture image object placeholder content column columns section quote blank header footer date time
master layout theme themes design default office branchdeck powerpoint word excel widescreen presentation document notes note page handout outline
click edit style styles first second third fourth fifth level levels heading body paragraph list normal regular arial font fonts colour colours color colors accent
sheet sheet1 workbook values value category categories series legend axis worksheet version members member employer employers public
user users root admin administrator owner guest localhost host home local computer desktop laptop office program files windows linux macos apple microsoft libreoffice
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
next previous last speaker speakers key keys keyboard press full screen fullscreen help close open show hide go start end black white escape space menu contents loading
mozilla chromium chrome electron skia webkit applewebkit headlesschrome khtml gecko safari x11 x86 producer impress writer calc debian ubuntu pdf html
application author creator company manager subject keywords title created modified revision total
`.trim().split(/\s+/));

/** Whether these words are such as any file has. */
export const isOfAnyFile = (words: readonly string[]): boolean => words.every((word) => FILE_WORDS.has(word) || /^\d+$/.test(word));
