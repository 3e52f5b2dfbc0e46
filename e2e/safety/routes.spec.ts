import { usualPolicy } from '@/lib/gradebook/policy'
import { expect } from '../fixtures'
import { installClassroom, test } from '../teach/classroom'
import { doorsOf } from './routes'
import type { Row } from './row'
import { rowsOfPeople } from './rowsOfPeople'
import { rowsOfTeaching } from './rowsOfTeaching'
import { rowsOfWork } from './rowsOfWork'
import { knock, openVisits, type Visitor } from './visitors'

const rows: Readonly<Record<string, Row>> = { ...rowsOfPeople, ...rowsOfTeaching, ...rowsOfWork }

test('every page and every handler has a row, and every role in it', () => {
  expect(Object.keys(rows).toSorted()).toEqual(doorsOf('app'))
  for (const [door, row] of Object.entries(rows)) expect(row.roles, door).toHaveLength(4)
})

/** Walks at once, each with a classroom of its own. */
const WALKS = 4

for (let walk = 0; walk < WALKS; walk += 1) {
  test(`doors open for their own people alone, walk ${walk + 1} of ${WALKS}`, async ({
    playwright,
    baseURL,
  }) => {
    test.setTimeout(180_000)
    const classroom = await installClassroom(usualPolicy)
    const visits = await openVisits(classroom, playwright, baseURL ?? '')
    const faults: string[] = []
    const doors = Object.entries(rows).filter((_, place) => place % WALKS === walk)
    for (const [door, row] of doors) {
      for (const visitor of visits.visitors) {
        for (const payload of door.startsWith('GET') ? [false, true] : [false]) {
          const request = {
            method: door.split(' ')[0] ?? 'GET',
            path: row.path(classroom),
            data: await row.data?.(visits.school),
            form: row.form,
          }
          const context = row.changesSession
            ? await visits.open(visitor)
            : await visits.contextOf(visitor)
          const reply = await knock(context, request, payload, baseURL ?? '')
          if (row.changesSession) await context.dispose()
          const said = `${door}, ${visitor}${payload ? ', payload of a navigation' : ''}`
          const wanted = expected(row, visitor)
          const isAside = payload && wanted === 307
          if (!isAside && reply.status !== wanted) faults.push(`${said}: ${reply.status}`)
          const isOutside = OUTSIDE.has(visitor)
          if (isOutside && reply.text.includes(classroom.mark)) faults.push(`${said}: tells`)
        }
      }
    }
    await visits.close()
    expect(faults).toEqual([])
  })
}

const OUTSIDE: ReadonlySet<Visitor> = new Set(['stranger', 'otherStudent', 'otherInstructor'])

function expected(
  { own, answers, roles: [owner, instructor, assistant, observer] }: Row,
  visitor: Visitor,
) {
  switch (visitor) {
    case 'owner':
      return owner
    case 'instructor':
      return instructor
    case 'assistant':
      return assistant
    case 'observer':
      return observer
    case 'student':
      return own === 'student' ? answers.own : answers.classmate
    case 'classmate':
    case 'stranger':
    case 'otherStudent':
    case 'otherInstructor':
      return answers[visitor]
  }
}
