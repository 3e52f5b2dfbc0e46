import { expect, test } from 'vitest'
import type { AssignmentRow } from '@/lib/db/assignments'
import { assignmentGroups } from './assignmentGroups'

const day = (count: number) => new Date(Date.UTC(2026, 2, count))

function row(id: string, about: Partial<AssignmentRow>): AssignmentRow {
  return {
    ...{ id, title: { 'zh-CN': id, en: id }, opens: day(1), due: day(9), lateUntil: null },
    ...{ phase: 'open', published: true, archived: false, excused: false, points: 4, parts: 2 },
    progress: { answered: 0, reached: { score: 0, done: 0 } },
    ...about,
  }
}

test('homework stands by what is left of it, the next due first', () => {
  const groups = assignmentGroups([
    row('old', { phase: 'closed', due: day(2) }),
    row('older', { phase: 'closed', due: day(1) }),
    row('later', { due: day(9) }),
    row('soon', { phase: 'late', due: day(3) }),
    row('right', { progress: { answered: 2, reached: { score: 4, done: 2 } } }),
    row('half', { due: day(10), progress: { answered: 2, reached: { score: 2, done: 1 } } }),
    row('handed in', { due: day(11), progress: { answered: 2, reached: null } }),
    row('excused', { due: day(12), excused: true }),
    row('to come', { phase: 'before' }),
  ])
  expect(
    groups.map(({ standing, assignments }) => [standing, ...assignments.map((a) => a.id)]),
  ).toEqual([
    ['todo', 'soon', 'later', 'half'],
    ['done', 'right', 'handed in', 'excused'],
    ['upcoming', 'to come'],
    ['closed', 'old', 'older'],
  ])
})
