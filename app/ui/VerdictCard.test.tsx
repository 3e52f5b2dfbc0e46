import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { verdict } from '@/lib/db/temporaryDatabase'
import { tellStudent } from '@/lib/grading/tellStudent'
import type { Verdict } from '@/lib/grading/verdict'
import { dictionary } from '@/lib/i18n/dictionary'
import type { Locale } from '@/lib/question/question'
import { VerdictCard } from './VerdictCard'

function card(text: string, fields: Readonly<Record<string, string>> | null, about: Verdict) {
  return renderToStaticMarkup(
    <VerdictCard
      judged={{
        kind: 'told',
        submissionId: '0',
        number: 1,
        text,
        fields,
        files: [],
        outcome: about.outcome,
        credit: about.credit,
        verdict: tellStudent(about, ['diagnosis', 'counterexample', 'repair']),
        counted: true,
        repeats: false,
        late: false,
        receivedAt: '2026-03-02T00:00:00Z',
        byPerson: null,
      }}
      locale="en"
      zone="Asia/Shanghai"
      words={dictionary('en').answer}
    />,
  )
}

const markedIn = (markup: string) =>
  [...markup.matchAll(/<mark title="([^"]*)"[^>]*>(.*?)<\/mark>/g)].map((found) => found.slice(1))

const wrong = (about: Partial<Verdict>) =>
  verdict({ outcome: 'incorrect', note: 'value', ...about })

test('the place of a slip is marked in the text as it was typed, with its sentence', () => {
  const about = wrong({ repair: { kind: 'sign', span: [4, 8] } })
  const markup = card('s (1 + s)', null, about)
  expect(markedIn(markup)).toEqual([['Look here', '+ s']])
  expect(markup).toContain('one sign there is the wrong way round')
})

test('a misapplied rule is marked in the line above the one at which the derivation breaks', () => {
  const about = wrong({
    line: 2,
    span: [11, 26],
    misstep: { rule: 'log-of-product', span: [0, 8] },
  })
  const markup = card('log(a b) = log(a) log(b)', null, about)
  expect(markedIn(markup)).toEqual([
    ['The derivation breaks here', 'log(a) log(b)'],
    ['Look here', 'log(a b)'],
  ])
  expect(markup).toContain('expression 2 is what one gets from the expression above it')
})

test('an answer by cases is marked field by field, also where two fields say the same', () => {
  const field = wrong({ repair: { kind: 'index', span: [2, 3] } })
  const fields = { 'i = k': 'p_i', 'i != k': 'p_i' }
  const markup = card('', fields, wrong({ cases: { 'i = k': field, 'i != k': field } }))
  expect(markedIn(markup)).toEqual([
    ['Look here', 'i'],
    ['Look here', 'i'],
  ])
})

test('the place of what cannot be read is marked without a slip', () => {
  const about = verdict({ outcome: 'unreadable', note: 'unreadable', span: [0, 1] })
  expect(markedIn(card('q', null, about))).toEqual([['Here', 'q']])
})

test('an example is followed step by step; what has no value says so', () => {
  const example = {
    sizes: {},
    indices: {},
    quantities: [],
    neighbours: [],
    entry: null,
    answer: null,
    truth: 2,
  }
  const steps = [
    { latex: 't + 1', values: [[-2]] },
    { latex: '\\log(t + 1)', values: [[null]] },
  ]
  const markup = card('log(t + 1)', null, wrong({ counterexample: { ...example, steps } }))
  expect(markup).toContain('Step by step')
  expect(markup.match(/<li>/g)).toHaveLength(2)
  expect(markup).toContain('undefined')
  const bare = card('t', null, wrong({ counterexample: { ...example, steps: [] } }))
  expect(bare).not.toContain('Step by step')
})

test('a right answer over a broken way is headed by both, in a field as in one answer', () => {
  const broken = verdict({ note: 'work-broken', fields: { at: '3.2' }, line: 5, span: [0, 1] })
  const markup = card('x = y', null, broken)
  expect(markup).toContain('Right answer, broken derivation')
  expect(markup).toContain('the derivation breaks at line 3, second expression')
  expect(markup).not.toContain('text-correct')
  const fields = { 'i = k': 'x = y', 'i != k': 'z' }
  const cases = { 'i = k': broken, 'i != k': verdict({}) }
  const byCase = card('', fields, verdict({ cases }))
  expect(byCase).toContain('Right answer, broken derivation')
  expect(byCase).toContain('breaks at line 3')
  expect(card('x', null, verdict({}))).toContain('text-correct')
})

test('an answer whose result is told later says when, and nothing else', () => {
  const text = { text: 'x', fields: null, files: [] }
  const received = { submissionId: '0', number: 1, ...text, late: false } as const
  const times = { receivedAt: '2026-03-02T00:00:00Z', toldAtAttempt: null } as const
  const shown = (locale: Locale, toldAfter: string | null) =>
    renderToStaticMarkup(
      <VerdictCard
        judged={{ kind: 'received', ...received, ...times, toldAfter }}
        locale={locale}
        zone="Asia/Shanghai"
        words={dictionary(locale).answer}
        attemptsLeft={4}
      />,
    )
  const markup = shown('en', '2026-03-09T16:00:00Z')
  expect(markup).toContain('The result is told after 10 Mar 2026, 00:00.')
  expect(markup).toContain('4 attempts left')
  expect(markup).toContain('Receipt')
  expect(shown('zh-CN', '2026-03-09T16:00:00Z')).toContain('结果在 2026年3月10日 00:00 之后公布')
  expect(shown('en', null)).toContain('does not tell results here')
})
