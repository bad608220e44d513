/** What `branchdeck --help` prints. */
export const USAGE = `Branchdeck: campaign slides with your branch's own figures.

  branchdeck check DECK [--branch branch.yaml] [--figures figures.csv] [--today DATE] [--json]
      Lists the things to check in a deck.

  branchdeck export DECK --to pptx --out FILE [--audience members|employer|public]
                    [--branch branch.yaml] [--figures figures.csv] [--today DATE]
                    [--leave-out-incomplete]
      Writes the version for one audience as PowerPoint. The audience may be left out
      where the deck is made for just one.

  branchdeck letters DECK [--json]
      Lists the letters and papers of a deck.

  branchdeck letter DECK ID --to docx|txt --out FILE [--audience members|employer|public]
                    [--branch branch.yaml] [--figures figures.csv] [--today DATE]
      Writes one of them as a Word document or as text for an email, dated DATE. What is still
      blank has a marked place in it and is listed.

  branchdeck demo [--out DIR]
      Exports the bundled campaign deck for an invented example branch, for members and
      for the employer, into DIR (exports if you don't say).

  branchdeck --help | --version

DECK is a folder that holds deck.md, or a Markdown file. DATE is YYYY-MM-DD and stands for today.
Ends with 0 when done (warnings allowed), 1 for errors in the deck or bad input, 2 for wrong usage.
`;
