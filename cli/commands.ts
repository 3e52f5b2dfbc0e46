import type { Command } from './command'

/** Every command by name. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  [
    'grade',
    {
      usage: 'grade FILE.jsonl|- [--content FOLDER]',
      summary: 'grade answers: one request a line in, one result a line out',
      details: `A request is a JSON object; - reads standard input:
  {"id": "1", "question": "two-layer-softmax", "part": "diagonal", "answer": "yhat_k - yhat_k^2", "format": "plain", "seed": 1}

question  the id of a question in FOLDER (content), or a whole question.yaml as an object
answer    a text; for a part with cases also an object with a text for each case, for a choice also a list of options
format    plain (when absent) or latex
seed      the variant, 1 when absent

A faulty request gets a result with the outcome broken, and the lines after it are graded.`,
      load: async () => (await import('./grade')).grade,
    },
  ],
  [
    'check',
    {
      usage: 'check [FOLDER]',
      summary: 'test every question in FOLDER (content), or one question by its own folder',
      details: `Loads each question, grades its author's cases, makes cases of its own for every part, and looks for parts whose truth
is empty. Made from the target and from the author's correct answers: equal rewritings, which must be accepted, and
one-place mutations, which must come out as the referee finds them. Ends with 1 if anything is wrong; a note is
no fault.`,
      load: async () => (await import('./check')).check,
    },
  ],
  [
    'bench',
    {
      usage: 'bench [FOLDER]',
      summary:
        "print the grader's speed on the authors' cases of all questions in FOLDER (content)",
      details: `Times reading, reading with deciding, and the referee, by kind of part: median, 99th percentile, checks a second of one core
(reading and deciding), and the bytes that a check allocates, the referee's included.`,
      load: async () => (await import('./bench')).bench,
    },
  ],
  [
    'spoil',
    {
      usage: 'spoil [FOLDER]',
      summary:
        'spoil every worked solution of the questions in FOLDER (content) and count what is found',
      details: `Reads each worked solution as a derivation, changes one expression at a time by every kind of slip, and grades what comes
of it. Prints by question: derivations, those refused as they are; of the spoiled ones that the referee finds wrong, how many
have that expression named, how many are accepted; of those spoiled in the answer itself, how many are explained; and of those
that are still equal, how many are blamed. Prints each that came out otherwise. Takes minutes.`,
      load: async () => (await import('./spoil')).spoil,
    },
  ],
  [
    'messages',
    {
      usage: 'messages',
      summary: 'print every sentence that explains a verdict, in both languages side by side',
      details: `Each under its code, with its blanks filled by an example: notes, places to mend, what cannot be read, warnings.`,
      load: async () => (await import('./messages')).messages,
    },
  ],
  [
    'regrade',
    {
      usage: 'regrade --dry [--json] [--assignment ID] [--question ID]',
      summary: 'print every stored verdict that the present grader would change',
      details: `Grades every stored answer anew, in the version of the question it was given to, and prints a line for each whose outcome,
credit, note or wrong line is another than the grader's judgement that stands. Writes nothing; a running server does not
mind. The data are those of npm start: NABLA_DATA, NABLA_DEMO and DATABASE_URL mean the same.

--json        one JSON object a line; the summary goes to standard error
--assignment  answers of one assignment, by the id in its address
--question    answers to one question, by the id of its folder

Ends with 0 if nothing changes, with 1 if something does, with 2 if it was not understood.`,
      load: async () => (await import('./regrade')).regrade,
    },
  ],
  [
    'move',
    {
      usage: 'move --from FILE|FOLDER [--to postgresql://…]',
      summary: 'copy an SQLite database into an empty PostgreSQL one and show that both are equal',
      details: `Makes the tables, copies every row in one transaction, and keeps it only if every table has the same count and checksum
on both sides; then recomputes every code and total of the record from what arrived. Stop Nabla first. What is moved is only read.

--from  a data folder, or the SQLite file itself; the secret is read from beside it unless NABLA_SECRET is set
--to    the database; DATABASE_URL when absent, which keeps a password out of the list of processes

Ends with 0 if all is moved and the record holds, with 1 if not, with 2 if it was not understood.`,
      load: async () => (await import('./move')).move,
    },
  ],
  [
    'verify',
    {
      usage: 'verify [--json]',
      summary:
        'recompute every code, every total and every file’s hash, and print what does not hold',
      details: `Reads the whole log: every answer, judgement and change bears a code that follows from it and from the row before, under
the secret of the data folder (or NABLA_SECRET), and every total follows from the judgements; every file has the hash it
was sent with, and none that was handed in is gone. Writes nothing; a running server does not mind. The data are those of npm start: NABLA_DATA, NABLA_DEMO and DATABASE_URL mean the same.

--json  one JSON object a line; the summary goes to standard error

Ends with 0 if all holds, with 1 if something does not, with 2 if nothing could be looked at.`,
      load: async () => (await import('./verify')).verify,
    },
  ],
  [
    'backup',
    {
      usage: 'backup FILE',
      summary: 'copy the SQLite database and the secret into a new FILE, while Nabla runs or not',
      details: `The copy is what was committed when it began, checked to be whole. FILE holds everything, uploads and the secret too: keep it
where only you can read it. Nothing is overwritten. For data in PostgreSQL use pg_dump, and keep the secret with the dump.

Ends with 0 if the backup is made, with 1 if it failed, with 2 if it was not begun.`,
      load: async () => (await import('./backup')).backup,
    },
  ],
  [
    'restore',
    {
      usage: 'restore FILE',
      summary: 'put the database and the secret of a backup where there are none',
      details: `Into the data folder of npm start with the same settings: NABLA_DATA, NABLA_DEMO and DATABASE_URL mean the same. It overwrites
nothing: name a new folder, or move what is there away first.

Ends with 0 if it is restored, with 1 if it failed, with 2 if it was not begun.`,
      load: async () => (await import('./restore')).restore,
    },
  ],
])
