import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { verdict } from '@/lib/db/temporaryDatabase'
import { tellStudent } from '@/lib/grading/tellStudent'
import type { Verdict } from '@/lib/grading/verdict'
import { dictionary } from '@/lib/i18n/dictionary'
import { VerdictCard } from './VerdictCard'

function card(text: string, fields: Readonly<Record<string, string>> | null, about: Verdict) {
  return renderToStaticMarkup(
    <VerdictCard
      judged={{
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
