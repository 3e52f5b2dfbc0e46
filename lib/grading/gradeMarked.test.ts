import { beforeAll, describe, expect, it } from 'vitest'
import { sayVerdict } from '@/lib/i18n/sayVerdict'
import { type Graded, gradedIn } from './gradedIn.fixture'
import { tellStudent } from './tellStudent'

const rubric = [{ id: 'all', points: 1, say: { 'zh-CN': '完整', en: 'Complete' } }]

describe('what a person marks', () => {
  let graded: Graded
  beforeAll(async () => {
    graded = await gradedIn({
      parts: [
        { id: 'why', text: { rubric, 'max-length': 10 } },
        { id: 'photo', upload: { rubric } },
      ],
    })
  })

  it.each([
    ['why', 'Because.', 'undecided', 'awaits-marking'],
    ['why', '1 + 1 = 2', 'undecided', 'awaits-marking'],
    ['why', ' \n', 'unreadable', 'unreadable'],
    ['why', '12345678901', 'unreadable', 'unreadable'],
    ['photo', '0199-an-id', 'undecided', 'awaits-marking'],
    ['photo', '', 'unreadable', 'unreadable'],
  ])('%s: %j is %s', (part, answer, outcome, note) => {
    expect(graded(part, answer)).toMatchObject({ outcome, credit: 0, note, canonical: null })
  })

  it('is told so whatever the policy, and as no fault of the grader', () => {
    const told = tellStudent(graded('why', 'Because.'), [])
    expect(sayVerdict(told, 'en')).toMatch(/^A person will mark this/)
    expect(sayVerdict(told, 'zh-CN')).toMatch(/由老师批改/)
  })

  it('is told how much too long it is', () => {
    expect(sayVerdict(graded('why', 'x'.repeat(12)), 'en')).toMatch(/At most 10 .* has 12/)
  })
})
