import { version } from '../../../package.json';

export const VERSION = version;

export const HELP = `amends ${VERSION}: reads the draft of an apology and its plan. It sends nothing anywhere.

amends check [FILE | FOLDER | PATTERN | -] …   find what weakens a draft ("!PATTERN" leaves files out; also .docx)
  --draft | --no-draft       read it as a repair draft, or do not (else its words decide)
  --genre GENRE              town-hall, all-staff-email, one-to-one, customer-letter, progress-update,
                             incident-follow-up, public-statement, quick-acknowledgement
  --format pretty | json | sarif | github | junit
                             for people, for programs, for code scanning, for workflow logs, for test reports
  --severity LEVEL           what makes the exit code 1: error, warning (default), information, hint
  --max-warnings N           accept so many warnings
  --fix [--dry-run]          make the edits that need no fact from you, or only show them as a diff
  --changed-since REVISION   only files that have changed since this branch left that git revision
  --as-of YYYY-MM-DD         the day to count from, where the draft has no date of its own
  --config FILE              settings to use instead of the nearest .amends.json
  --stdin-filename NAME      the name to use for standard input ("-")
amends promises [FILE | FOLDER] …              what your messages promised, and what contradicts it
  --format pretty | json | ics   for people, for programs, or for a calendar
  --as-of YYYY-MM-DD         the day on which a promise is late or due soon
amends map FILE | -                            a picture of a draft: what each part does, and the due dates
  --format svg | html        a drawing, or a page; write it to a file: amends map FILE > map.svg
  --genre, --as-of, --config, --stdin-filename as above
amends export FILE | -                         a draft as it goes out, without front matter and comments
  --format email-html | email-text | script-html | script-text
                             an email (default: for mail programs), or a script to speak from
  --output FILE [--force]    a file to write, instead of standard output; --force replaces one that is there
  --genre, --as-of, --config, --stdin-filename as above
amends annotate FILE.docx                      a copy of a Word file with the findings as comments
  --output FILE [--force]    the copy (default: FILE.commented.docx); the file itself is never changed
  --draft, --genre, --as-of, --config as above
amends new [TEMPLATE]                          a text to begin with; without a name, the list of them
amends config --print FILE                     which settings hold for a file, and why
  --draft, --genre, --as-of, --config as above
amends mcp [FOLDER] …                          lets an assistant check its own words (MCP on standard input and output)
  FOLDER                     whose messages it may be told of; without one it reads no draft
  --config FILE              as above
amends rules [CODE]                            what each finding means
amends explain [TERM]                          what a term of trust repair means
amends --help | --version

Exit code: 0 nothing found, 1 findings, or places still to be filled in of what is exported, 2 something could not be read or
written (the message is on standard error).`;
