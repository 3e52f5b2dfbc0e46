import { describe, expect, it } from 'vitest'
import { shortenFeedback, spellFeedback } from './feedbackKinds'
import { readAssignment, type TypedAssignment } from './readAssignment'
import { readExtension, type TypedExtension } from './readExtension'

const at = (local: string) => ({ local, fold: null })
const typed: TypedAssignment = {
  title: ' 作业一 ',
  titleEn: '',
  opens: at('2026-03-02T08:00'),
  due: at('2026-03-09T23:59'),
  lateUntil: at('2026-03-11T23:59'),
  lateCredit: '80',
  attempts: '5',
  penalty: '12.5%',
  feedback: {
    verdict: { when: 'always', attempt: '' },
    diagnosis: { when: 'always', attempt: '' },
    counterexample: { when: 'attempt', attempt: '2' },
    repair: { when: 'never', attempt: '' },
  },
  ticks: false,
  hintsAfter: '',
  solution: 'after-closing',
  variants: true,
  items: [{ id: null, versionId: 'v', points: '2.5' }],
}
const zone = 'Asia/Shanghai'
const read = (about: Partial<TypedAssignment>) => readAssignment({ ...typed, ...about }, zone, null)

it('a form becomes what is stored', () => {
  expect(read({})).toEqual({
    kind: 'read',
    value: {
      title: '作业一',
      titleEn: null,
      opens: new Date('2026-03-02T00:00Z'),
      due: new Date('2026-03-09T15:59Z'),
      lateUntil: new Date('2026-03-11T15:59Z'),
      policy: {
        attempts: 5,
        penalty: 1_250,
        lateCredit: 8_000,
        feedback: {
          verdict: 'always',
          diagnosis: 'always',
          counterexample: { attempt: 2 },
          repair: 'never',
          ticks: false,
        },
        hintsAfter: null,
        solution: 'after-closing',
      },
      variants: true,
      items: [{ id: null, versionId: 'v', points: 25_000 }],
    },
  })
})

describe('a fault is told at its field:', () => {
  const item = { id: null, versionId: 'v', points: '1' }
  it.each<[string, Partial<TypedAssignment>, Record<string, string>]>([
    ['no title', { title: ' ' }, { title: 'titleMissing' }],
    ['a long title', { titleEn: '题'.repeat(201) }, { titleEn: 'titleLong' }],
    ['no due date', { due: at('') }, { due: 'timeMissing' }],
    ['a date that is none', { opens: at('2026-02-30T08:00') }, { opens: 'timeUnreadable' }],
    ['due when it opens', { due: typed.opens }, { due: 'dueBeforeOpens' }],
    ['late until the due time', { lateUntil: typed.due }, { lateUntil: 'lateBeforeDue' }],
    ['more than all', { penalty: '101' }, { penalty: 'percentUnreadable' }],
    ['no number', { lateCredit: 'half' }, { lateCredit: 'percentUnreadable' }],
    ['no attempt', { attempts: '0' }, { attempts: 'countUnreadable' }],
    ['half a hint', { hintsAfter: '1.5' }, { hintsAfter: 'hintsUnreadable' }],
    [
      'which attempt',
      { feedback: { ...typed.feedback, repair: { when: 'attempt', attempt: '' } } },
      { 'feedback.repair': 'countUnreadable' },
    ],
    ['no questions', { items: [] }, { items: 'noQuestions' }],
    ['worth nothing', { items: [{ ...item, points: '0' }] }, { 'points.0': 'pointsUnreadable' }],
    ['negative', { items: [{ ...item, points: '-1' }] }, { 'points.0': 'pointsUnreadable' }],
    ['twice the same', { items: [item, item] }, { 'points.1': 'questionTwice' }],
  ])('%s', (_, about, faults) => {
    expect(read(about)).toEqual({ kind: 'faulty', faults })
  })

  it('all at once', () => {
    expect(read({ title: '', due: at('2026-03-01T00:00'), items: [] })).toEqual({
      kind: 'faulty',
      faults: { title: 'titleMissing', due: 'dueBeforeOpens', items: 'noQuestions' },
    })
  })

  it('a time that no clock shows, or that they show twice', () => {
    const about = { opens: at('2026-03-08T02:30'), due: at('2026-11-01T01:30'), lateUntil: at('') }
    const reading = readAssignment({ ...typed, ...about }, 'America/New_York', null)
    expect(reading).toEqual({
      kind: 'faulty',
      faults: { opens: 'timeSkipped', due: 'timeTwice' },
    })
    const meant = { ...about, opens: typed.opens, due: { ...about.due, fold: 'second' } as const }
    expect(readAssignment({ ...typed, ...meant }, 'America/New_York', null)).toMatchObject({
      value: { due: new Date('2026-11-01T06:30Z') },
    })
  })
})

it('a time sent back as it was shown stays the instant it was, seconds and all', () => {
  const due = new Date('2026-03-09T15:59:00.123Z')
  const stored = { opens: new Date('2026-03-02T00:00Z'), due, lateUntil: null }
  expect(readAssignment(typed, zone, stored)).toMatchObject({ value: { due } })
})

it('one feedback policy has one spelling', () => {
  for (const short of ['full', 'outcome'] as const) {
    expect(shortenFeedback(spellFeedback(short))).toBe(short)
  }
  const ticking = { ...spellFeedback('full'), ticks: true }
  expect(shortenFeedback(ticking)).toEqual(ticking)
})

describe('an extension', () => {
  const dates = {
    opens: new Date('2026-03-02T00:00Z'),
    due: new Date('2026-03-09T16:00Z'),
    lateUntil: new Date('2026-03-11T16:00Z'),
  }
  const longer: TypedExtension = { due: at('2026-03-12T00:00'), lateUntil: at(''), reason: '病假' }
  const faultsOf = (about: Partial<TypedExtension>) => {
    const reading = readExtension({ ...longer, ...about }, zone, dates)
    return reading.kind === 'faulty' ? reading.faults : null
  }
  it.each<[string, Partial<TypedExtension>, Record<string, string> | null]>([
    ['may be longer', {}, null],
    [
      'may end when it does and be late longer',
      { due: at('2026-03-10T00:00'), lateUntil: at('2026-03-13T00:00') },
      null,
    ],
    ['gives time', { due: at('2026-03-10T00:00') }, { due: 'notLonger' }],
    [
      'takes none',
      { due: at('2026-03-09T00:00'), lateUntil: at('2026-03-20T00:00') },
      { due: 'notLonger' },
    ],
    [
      'is late after it is due',
      { lateUntil: at('2026-03-12T00:00') },
      { lateUntil: 'lateBeforeDue' },
    ],
    ['has a reason', { reason: ' ' }, { reason: 'reasonMissing' }],
    ['has a short one', { reason: 'x'.repeat(501) }, { reason: 'reasonLong' }],
  ])('%s', (_, about, faults) => {
    expect(faultsOf(about)).toEqual(faults)
  })
})
