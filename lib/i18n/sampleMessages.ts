import { MUTATION_KINDS } from '@/lib/grading/mutations/mutationsOf'
import { RULE_NAMES, type RuleName } from '@/lib/grading/rules/ruleName'
import type { ToldVerdict } from '@/lib/grading/tellStudent'
import type { Note } from '@/lib/grading/verdict'
import type { Locale } from '@/lib/question/question'
import type { ErrorByCode, WarningByCode } from './readingSentences'
import { sayReadingError, sayReadingWarning } from './sayReading'
import { sayMisstep, sayRepair, sayVerdict } from './sayVerdict'
import type { Fields } from './verdictSentences'

const span = [0, 1] as const

/** Blanks for every note: one set or several, where the sentence turns on them. */
const NOTES: Readonly<Record<Exclude<Note, RuleName>, readonly Fields[]>> = {
  sign: [{}, { of: 'number' }],
  factor: [{ factor: '$2$' }],
  transposed: [{}],
  'transpose-within': [{}],
  'log-or-exp': [{}],
  'indices-swapped': [{ one: '$i$', other: '$k$' }],
  'wrong-variable': [{ by: '$b$', asked: '$w$' }],
  mean: [
    { size: '$m$', inverse: String.raw`$\frac{1}{m}$`, of: 'sum' },
    { size: '$m$', inverse: String.raw`$\frac{1}{m}$`, of: 'mean' },
  ],
  'elementwise-softmax': [{ softmax: String.raw`$\hat{y}$` }],
  'sum-range': [
    { sum: String.raw`$\sum_{j \ne k} e^{z_j}$`, term: '$e^{z_k}$', is: 'missing' },
    { sum: String.raw`$\sum_{j} e^{z_j}$`, term: '$e^{z_k}$', is: 'extra' },
  ],
  'chain-factor': [
    { factor: String.raw`$\sigma'(z)$`, is: 'missing', of: 'derivative' },
    { factor: '$a$', is: 'extra', how: 'entries' },
  ],
  term: [
    { term: '$y_i$', is: 'plus' },
    { term: '$y_i$', is: 'minus' },
    { term: '$p^2$', is: 'plus-twice' },
    { term: '$p^2$', is: 'minus-twice' },
  ],
  'only-where': [{ holds: '$i = k$', fails: String.raw`$i \ne k$` }],
  'only-size': [{ size: '$K$', holds: '$K = 2$' }],
  shape: ['missing', 'extra', 'axis', 'not-scalar', 'not-array', 'array'].map((reason) => ({
    reason,
  })),
  'other-case': [{}, { belongs: '$i = k$' }],
  'case-ignored': [{ holds: '$i = k$', fails: String.raw`$i \ne k$` }],
  form: [{ symbols: '$Z$' }, { symbols: '$Z$', allowed: String.raw`$\hat{y}$` }],
  'some-cases': [{ right: '$i = k$', wrong: String.raw`$i \ne k$` }],
  undefined: [{}, { of: 'number' }],
  value: [{}],
  feedback: [{ en: '(the author’s own words)', 'zh-CN': '（出题人的话）' }],
  rounded: [
    { wanted: 'exact' },
    { wanted: 'closer' },
    { wanted: 'significant', digits: '3' },
    { wanted: 'decimals', digits: '1' },
  ],
  choice: [{}],
  'choice-some': [{}],
  'work-broken': [
    { line: '3', at: '3' },
    { line: '3', at: '2.2', followsFrom: '3', followsTo: '5' },
    { line: '3', at: '.3', followsFrom: '.4', followsTo: '.4', returns: '.5' },
  ],
  'work-missing': [{}],
  'awaits-marking': [{}],
  'work-short': [{ steps: '2' }],
  'other-question': [{}],
  'case-missing': [{}],
  'target-restated': [{}],
  'derivative-left': [{}],
  unreadable: [{}],
  referee: [{}],
  question: [{}, { unknown: 'i = j', cases: 'i = k, i != k' }],
}

const ERRORS: ErrorByCode = {
  empty: { code: 'empty', span },
  'long-text': { code: 'long-text', limit: 5000, length: 6210, span },
  'too-long': { code: 'too-long', limit: 2000, span },
  'too-deep': { code: 'too-deep', limit: 50, span },
  'too-many-nodes': { code: 'too-many-nodes', limit: 500, span },
  'too-many-steps': { code: 'too-many-steps', limit: 120, span },
  'too-costly': { code: 'too-costly', span },
  expected: { code: 'expected', expected: 'expression', found: ')', span },
  unclosed: { code: 'unclosed', open: '(', close: ')', span },
  'unknown-symbol': { code: 'unknown-symbol', name: 'yht', nearest: 'yhat', span },
  'unknown-command': { code: 'unknown-command', command: String.raw`\foo`, span },
  'unexpected-character': { code: 'unexpected-character', character: '#', span },
  placeholder: { code: 'placeholder', span },
  ambiguous: { code: 'ambiguous', readings: ['(1/2) x', '1/(2 x)'], span },
  label: { code: 'label', label: '[3]', span },
  'beyond-compare': { code: 'beyond-compare', span },
  'power-tower': { code: 'power-tower', span },
  'argument-count': { code: 'argument-count', function: 'max', expected: '2', found: 1, span },
  'sum-without-range': { code: 'sum-without-range', index: 'j', span },
  'free-index': { code: 'free-index', index: 'j', span },
  'index-range': { code: 'index-range', index: 'k', axis: 'm', range: 'K', span },
  'index-count': { code: 'index-count', name: 'W', axes: 2, found: 1, span },
  'not-an-index': { code: 'not-an-index', found: String.raw`\hat{y}`, span },
  shapes: {
    ...{
      code: 'shapes',
      operator: '+',
      left: String.raw`K \times 1`,
      right: String.raw`K \times m`,
    },
    ...{ leftPart: 'b', rightPart: 'Z', span },
  },
  'scalar-needed': { code: 'scalar-needed', found: String.raw`K \times 1`, part: 'z', span },
  'array-needed': { code: 'array-needed', found: '1', part: 't', span },
  'square-needed': { code: 'square-needed', found: String.raw`K \times m`, part: 'W', span },
  'column-power': { code: 'column-power', found: String.raw`K \times 1`, part: 'z', span },
  'array-bars': { code: 'array-bars', found: String.raw`K \times 1`, part: 'z', span },
  'matrix-exponent': { code: 'matrix-exponent', span },
  'many-axes': { code: 'many-axes', part: 'X', span },
  'axis-argument': { code: 'axis-argument', function: 'sum', span },
  'norm-kind': { code: 'norm-kind', part: 'W', span },
  'derivative-order': { code: 'derivative-order', limit: 2, span },
  'prime-of': { code: 'prime-of', function: 'max', span },
  'not-in-part': { code: 'not-in-part', name: 'b', span },
  'size-undetermined': { code: 'size-undetermined', found: 'I', span },
  'derivative-variable': { code: 'derivative-variable', found: '2', span },
  'variable-written-out': { code: 'variable-written-out', variable: 'z', part: 'W x + b', span },
  'not-a-size': { code: 'not-a-size', found: 'z', span },
  'shape-asked': { code: 'shape-asked', span },
  'formula-asked': { code: 'formula-asked', span },
  'number-asked': { code: 'number-asked', found: 'x', span },
  unit: { code: 'unit', found: 'kB', unit: 'MB', span },
  'digit-groups': { code: 'digit-groups', found: '1,000', plain: '1000', decimal: '1.000', span },
  'unknown-option': { code: 'unknown-option', found: 'e', keys: 'a, b, c', span },
  'one-option': { code: 'one-option', span },
  'cases-gap': { code: 'cases-gap', span },
  'relation-in-answer': { code: 'relation-in-answer', span },
  'no-formula': { code: 'no-formula', span },
  unjoined: { code: 'unjoined', span },
  'scalar-prime': { code: 'scalar-prime', part: 's', span },
  'introduced-with-brackets': { code: 'introduced-with-brackets', name: 'p', span },
  heading: { code: 'heading', span },
  'never-holds': { code: 'never-holds', span },
  'circular-definition': { code: 'circular-definition', name: 'p', span },
  'entry-missing': {
    ...{ code: 'entry-missing', part: String.raw`\frac{\partial L}{\partial z}` },
    ...{ entry: String.raw`\frac{\partial L}{\partial z_i}`, span },
  },
  unsupported: { code: 'unsupported', what: 'fields', span },
}

const WARNINGS: WarningByCode = {
  'power-in-index': { code: 'power-in-index', span },
  'sum-index-chosen': { code: 'sum-index-chosen', index: 'j', span },
  'scalar-plus-matrix': { code: 'scalar-plus-matrix', span },
}

/** A sentence that students may read, in both languages, under its code. */
export interface SampleMessage {
  readonly code: string
  readonly said: Readonly<Record<Locale, string>>
}

/** Every sentence that explains a verdict, a text that cannot be read or a place to mend, with its blanks filled. */
export function sampleMessages(): readonly SampleMessage[] {
  const both = (code: string, say: (locale: Locale) => string): SampleMessage => ({
    code,
    said: { en: say('en'), 'zh-CN': say('zh-CN') },
  })
  const notes = Object.entries(NOTES).flatMap(([note, blanks]) =>
    blanks.map((fields) =>
      both(note, (locale) => sayVerdict(verdictWith(noteOf(note), fields), locale)),
    ),
  )
  const repairs = MUTATION_KINDS.map((kind) =>
    both(`repair: ${kind}`, (locale) => sayRepair(kind, locale)),
  )
  const rules = RULE_NAMES.flatMap((rule) => [
    both(rule, (locale) => sayVerdict(verdictWith(rule, {}), locale)),
    both(`misstep: ${rule}`, (locale) => {
      const verdict = verdictWith('work-broken', { line: '3' })
      return sayMisstep({ ...verdict, misstep: { rule, span } }, locale)
    }),
  ])
  const errors = Object.values(ERRORS).map((error) =>
    both(error.code, (locale) => sayReadingError(error, locale)),
  )
  const warnings = Object.values(WARNINGS).map((warning) =>
    both(warning.code, (locale) => sayReadingWarning(warning, locale)),
  )
  return [...notes, ...rules, ...repairs, ...errors, ...warnings]
}

function noteOf(text: string): Note {
  const notes = Object.keys(NOTES).filter((note): note is Note => note in NOTES)
  return notes.find((note) => note === text) ?? 'value'
}

function verdictWith(note: Note, fields: Fields): ToldVerdict {
  return {
    ...{ outcome: 'incorrect', credit: 0, note, fields, span: null, error: null, warnings: [] },
    ...{ counterexample: null, repair: null, misstep: null, cases: null },
    line: fields.line === undefined ? null : Number(fields.line),
  }
}

/** The messages as a table for people: a code, and beneath it both languages. */
export function messageTable(): string {
  return sampleMessages()
    .map(({ code, said }) => `${code}\n  en     ${said.en}\n  zh-CN  ${said['zh-CN']}\n`)
    .join('')
}
