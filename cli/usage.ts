/** What `branchdeck --help` prints. */
export const USAGE = `Branchdeck: campaign slides with your branch's own figures.

  branchdeck check DECK [--branch branch.yaml] [--region FILE.yaml] [--figures figures.csv]
                    [--today DATE] [--json]
      Lists the things to check in a deck. --region, here and below: the region's own changes,
      which stand between the national deck and the branch's.

  branchdeck export DECK --to pptx|pdf|png|html|md --out FILE
                    [--audience members|employer|public]
                    [--branch branch.yaml] [--region FILE.yaml]
                    [--figures figures.csv] [--today DATE]
                    [--leave-out-incomplete] [--handouts] [--report FILE.json]
                    [--answer ID=keep|leave-out …] [--yes] [--template FILE.potx|FILE.pptx]
      Writes the version for one audience: as PowerPoint (--template: on that file's
      masters and layouts, with its theme, fonts and logos); as PDF (--handouts: three slides
      a page with lines to write on); as pictures, where --out is a folder, or a name such
      as slides.png for slides-01.png and so on; as one web page that presents by itself in
      any browser; or as Markdown (charts as tables, pictures by their descriptions). PDF
      and pictures need Electron, which is fetched once, and no display. The audience may
      be left out where the deck is made for just one. Ctrl-C cancels and leaves nothing.
      What somebody has to decide (a slide that needs care, an old figure) is printed with its ID:
      --answer says what becomes of it, --yes that all the rest goes out; the report has both.

  branchdeck batch DECK --branches FILE.csv|FILE.xlsx|DIR --to pptx[,docx,…] --out DIR
                   [--region FILE.yaml] [--audience members[,employer,public]]
                   [--letters ID[,ID…]|all] [--name PATTERN]
                   [--jobs N] [--resume | --replace] [--leave-out-incomplete]
                   [--answer ID=keep|leave-out …] [--yes] [--today DATE] [--json]
      Makes every branch's files at once. FILE has a row a branch: branch.name, other details
      of the profile (school.name, employer.name …) and figure ids as headers, ID.source and
      ID.as-of if you like. DIR is a region's folder, or holds branch files, or folders with a
      branch.yaml each. docx writes the letters: all that are for that version, or --letters.
      PATTERN may hold {branch}, {deck}, {audience}, {region}, {employer}, {school}, {date} and
      {number}. One branch's fault stops no other. Ctrl-C keeps what is made; --resume goes on
      and makes again only what has changed, --replace makes all of it anew. Each file is opened
      again and holds no words or numbers that only another branch put in. summary.html and
      summary.csv in DIR are for the region's official alone. Ends with 1 where some file was not made.

  branchdeck letters DECK [--json]
      Lists the letters and papers of a deck.

  branchdeck letter DECK ID --to docx|pdf|txt|md --out FILE [--audience members|employer|public]
                    [--branch branch.yaml] [--region FILE.yaml]
                    [--figures figures.csv] [--today DATE]
      Writes one of them as a Word document, a PDF, text for an email or Markdown, dated as
      the branch's file says or else DATE.
      What is still blank has a marked place in it and is listed.

  branchdeck minutes MEETING --to docx|pdf|md --out FILE [--version members|nameless]
                    [--deck DECK] [--branch branch.yaml] [--region FILE.yaml]
                    [--figures figures.csv] [--today DATE]
      Writes the minutes of a meeting that was run in the app. MEETING is its file, in the
      folder "meetings" of the app's data. nameless puts what people did in the place of their
      names; a file in which a known name is found is not kept. --deck gives the branch's name
      and the national figures.

  branchdeck jcnc-pack DECK --out DIR [--branch branch.yaml] [--region FILE.yaml]
                    [--figures figures.csv] [--today DATE]
                    [--leave-out-incomplete] [--answer ID=keep|leave-out …] [--yes]
      Makes the JCNC pack in a new folder: the employer's slides, the JCNC letter and the
      agenda item as Word documents, and a report on what went out, what stayed and what was checked.

  branchdeck merge DECK --from OLD --branch branch.yaml --out branch.yaml [--json]
                    [--region FILE|DIR] [--exports exports.jsonl] [--choose SLIDE=ours|national|combined …]
      Takes a branch's changes from an older version of a deck to this one. DECK and OLD are
      folders, files or deck packs; --out may be the same file, of which nothing else is kept.
      Says what is new, what became of the changes, what to look at, and which slides were
      changed on both sides: these keep the branch's text until --choose, or the app, says
      otherwise: ours keeps it, national puts the other text in its place (the region's, where
      the region changed the slide), combined has both in one. Ends with 0 where nothing
      is left to choose, and with 1 where something is. --region is the region's changes that
      stand between the deck and the branch's, or the region's folder with the branch's file in
      it; by that, or by --exports, files that print a corrected figure are listed for sending again.

  branchdeck changes DECK --from OLD [--json]
      Says what is new in a deck since an older version of it: slides that were added, removed,
      moved, renamed, split, joined or changed, figures, letters and details.

  branchdeck pack DECK --out FILE.branchdeck [--today DATE]
      Makes one file of a deck, to be sent round: its text, figures, letters and pictures, with
      a list of them and their hashes, by which the file is checked when it is opened.

  branchdeck hand-on REGION|branch.yaml --out FILE.branchdeck [--branches NAME,…]
                    [--with notes] [--leave-out people,pictures] [--preview] [--json] [--today DATE]
      Makes one file of a region, of some of its branches, or of one branch's changes, for a
      colleague, and says what it holds. The branches' own speaker notes go along only with
      --with notes; meetings never do.

  branchdeck take-in FILE.branchdeck --into REGION [--preview] [--json] [--deck DECK]
                    [--theirs|--ours|--only-new] [--take NAME,…] [--keep NAME,…]
  branchdeck take-in --undo [--rest] --into REGION
      Compares such a file with a region's folder, or a new one: what changed there alone is
      taken, what changed here alone stays, and what changed on both sides is asked: --theirs
      or --ours answers for all, --take and --keep for single branches. Whole or not at all.
      --deck says what figures and slides are called.

  branchdeck fill FILE.pptx --out FILE.pptx [--branch branch.yaml] [--figures FILE]
                    [--audience members|employer|public] [--slides 1,3-7]
                    [--today DATE] [--report FILE.json]
      Puts your branch's figures in the place of the {{ tokens }} in a PowerPoint file, which
      stays as it is everywhere else. --figures is a figures.yaml that says what the figures
      are (one beside the file is taken), or their values as a CSV. For the employer and the
      public only slides go in that are marked for them, without notes: by a line such as
      "For: members, employer" in a slide's notes, by a deck made of the file, or by --slides.

  branchdeck prove FILE --against DECK --audience members|employer|public
                    [--branch branch.yaml] [--region FILE.yaml]
                    [--figures figures.csv] [--today DATE] [--json]
      Reads a PowerPoint, Word, PDF or HTML file, also one that was edited by hand, and says
      what in it that version withholds: 0 where nothing is found, 1 where something is.

  branchdeck import FILE.pptx --out DIR [--figures all|known|none] [--keep-original] [--json]
      Makes a deck of a PowerPoint file in a new folder: text, lists, tables, notes, pictures
      and charts with their numbers, for members alone until you say otherwise. Says, slide by
      slide, what could not be carried. --figures takes the numbers on its slides as figures:
      all that read like one, or those that a bundled campaign knows. --keep-original keeps the
      file in the folder as well.

  branchdeck table DECK [--region DIR] [--empty] --out FILE.csv|FILE.xlsx
      Writes the figures and details of a region's branches as a spreadsheet, or without a region
      (or with --empty) one to be filled in, with what is wanted in each column.

  branchdeck take FILE.csv|FILE.xlsx --region DIR --deck DECK [--sheet NAME] [--header-row N] [--as-of DATE]
                    [--source WORDS] [--answer CELL=VALUE|take|as-is|keep|leave-out …]
                    [--yes] [--leave-out] [--clear-blank] [--today DATE] [--json] [--write]
  branchdeck take --undo [--rest] --region DIR
      Lists, cell by cell, what is wrong in a spreadsheet of figures and what it would change, and
      takes it into a region with --write, all of it or nothing. Nothing is taken while a problem
      stops or asks. --answer says what is meant by a cell: another VALUE; take, what is offered, or
      where nothing is, the cell as it stands; as-is, the cell as it stands; keep, what the region
      has; leave-out, the cell, row or column is not used (of a cell the same as keep). --yes
      takes what is offered where the cell can mean nothing else and otherwise keeps what the
      region has, --leave-out leaves out what stops; either says of each cell what became of it.
      With a part that the branch has an older value of, its whole and the other parts are left
      out. --header-row names the row of the headers where another one is found; it is remembered
      with what its columns give. A blank cell changes nothing unless --clear-blank is given. --source says where
      figures come from for which no column does, as slides print it (else: Branch return).
      --undo takes back what was taken last; with --rest branches that were changed since stay.
      Ends with 1 where something is still to be answered.

  branchdeck demo [--out DIR]
      Exports the bundled campaign deck for an invented example branch, for members and
      for the employer, into DIR (exports if you don't say).

  branchdeck --help | --version

DECK is a folder that holds deck.md, a Markdown file or a pack (.branchdeck). DATE is YYYY-MM-DD and stands for today.
Ends with 0 when done (warnings allowed), 1 for errors in the deck or bad input, 2 for wrong usage.
`;
