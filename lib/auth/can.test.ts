import { describe, expect, test } from 'vitest'
import type { Person } from '@/lib/db/person'
import type { Role } from '@/lib/db/roles'
import { type Action, can, rules, type Thing } from './can'

const person: Person = {
  id: 'person',
  name: 'Person',
  email: 'person@example.org',
  studentNumber: null,
  mayCreateCourses: false,
}

type Relation = Role | 'none'
const relations: readonly Relation[] = [
  'owner',
  'instructor',
  'assistant',
  'observer',
  'student',
  'none',
]

/** For each action a mark by relation to the course: + may, - may not, in the order above. */
const table: Readonly<Record<Exclude<Action, 'course.create' | 'account.edit'>, string>> = {
  'course.read': '+++++-',
  'assignment.read': '+++++-',
  'assignment.answer': '----+-',
  'course.preview': '++++--',
  'course.edit': '++----',
  'course.copy': '++----',
  'course.archive': '+-----',
  'people.read': '++++--',
  'people.edit': '++----',
  'roles.edit': '+-----',
  'assignment.edit': '++----',
  'extension.edit': '++----',
  'gradebook.read': '++++--',
  'gradebook.export': '+++---',
  'record.export': '++----',
  'queue.read': '++++--',
  'group.read': '++++--',
  'group.mark': '+++---',
  'regrade.read': '++++--',
  'regrade.run': '++----',
  'analysis.read': '++++--',
  'audit.read': '++----',
  'submission.read': '++++--',
  'submission.trace': '++++--',
  'grading.override': '+++---',
  'comment.write': '+++---',
  'look.ask': '------',
  'practice.use': '------',
}

function isCourseAction(action: string): action is keyof typeof table {
  return action in table
}

describe.each(Object.entries(table))('%s', (action, marks) => {
  test.each(relations.map((relation, index) => [relation, marks[index] === '+'] as const))(
    'by %s: %s',
    (relation, may) => {
      if (!isCourseAction(action)) throw new Error(action)
      const role = relation === 'none' ? null : relation
      const thing: Thing =
        rules[action].kind === 'work'
          ? { kind: 'work', role, studentId: 'somebody else' }
          : { kind: 'course', role }
      expect(can(person, action, thing)).toBe(may)
      expect(can(null, action, thing)).toBe(false)
    },
  )
})

test('the table has every action', () => {
  expect(['course.create', 'account.edit', ...Object.keys(table)].sort()).toEqual(
    Object.keys(rules).sort(),
  )
})

test('a student reads their own work, but neither its trace nor its mark is theirs', () => {
  const own: Thing = { kind: 'work', role: 'student', studentId: person.id }
  expect(can(person, 'submission.read', own)).toBe(true)
  expect(can(person, 'submission.trace', own)).toBe(false)
  expect(can(person, 'grading.override', own)).toBe(false)
})

test('in an archived course things are read, copied and brought back, not changed', () => {
  const may = (action: Action) => {
    const about = { role: 'owner', archived: true } as const
    const thing: Thing =
      rules[action].kind === 'work'
        ? { kind: 'work', studentId: 'somebody else', ...about }
        : { kind: 'course', ...about }
    return can(person, action, thing)
  }
  const actions = [
    ['course.read', true],
    ['gradebook.export', true],
    ['audit.read', true],
    ['submission.trace', true],
    ['course.copy', true],
    ['course.archive', true],
    ['course.edit', false],
    ['people.edit', false],
    ['roles.edit', false],
    ['assignment.edit', false],
    ['extension.edit', false],
    ['group.mark', false],
    ['regrade.run', false],
    ['grading.override', false],
  ] as const
  expect(actions.map(([action]) => [action, may(action)])).toEqual(actions)
  const own: Thing = { kind: 'course', role: 'student', archived: true }
  expect(can(person, 'assignment.answer', own)).toBe(false)
})

test('nobody changes the account of another', () => {
  expect(can(person, 'account.edit', { kind: 'account', id: person.id })).toBe(true)
  expect(can(person, 'account.edit', { kind: 'account', id: 'another' })).toBe(false)
  expect(can(person, 'account.edit', { kind: 'course', role: 'owner' })).toBe(false)
  expect(can(null, 'account.edit', { kind: 'account', id: person.id })).toBe(false)
})

test('courses are made by those who may', () => {
  expect(can(person, 'course.create', { kind: 'site' })).toBe(false)
  expect(can({ ...person, mayCreateCourses: true }, 'course.create', { kind: 'site' })).toBe(true)
})

test('an action does not fit a thing of another kind', () => {
  const creator = { ...person, mayCreateCourses: true }
  expect(can(creator, 'course.create', { kind: 'course', role: 'owner' })).toBe(false)
  expect(can(creator, 'grading.override', { kind: 'course', role: 'owner' })).toBe(false)
  expect(can(creator, 'gradebook.read', { kind: 'work', role: 'owner', studentId: 'x' })).toBe(
    false,
  )
})
