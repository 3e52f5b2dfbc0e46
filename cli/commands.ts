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
answer    a text; for a part with cases also an object with a text for each case
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
      details:
        "Loads each question, grades its author's cases, and looks for parts whose truth is empty. Ends with 1 if anything is wrong.",
      load: async () => (await import('./check')).check,
    },
  ],
  [
    'bench',
    {
      usage: 'bench [FOLDER]',
      summary: "print the grader's speed on the author's cases of a question",
      details:
        'Times reading, reading with deciding, and the referee, by kind of part: median, 99th percentile, checks a second of one core.',
      load: async () => (await import('./bench')).bench,
    },
  ],
])
