import { v7 as uuid } from 'uuid'
import { readAttempts, readTypedAnswers } from './attempts'
import { searchAudit } from './auditLog'
import { database } from './client'
import { exportAssignment, exportStudent } from './exportedSubmissions'
import { actOnGroup, listGroupActs, undoGroupAct } from './groupActs'
import { type Claim, now, type World } from './isolation.fixture'
import { readPartAnswers } from './partAnswers'
import { listRegradeChanges } from './regradeChanges'
import { findRegrade, listRegrades, offerRegrades, startRegrade, stepRegrade } from './regrades'
import { editors } from './roles'
import { findStudentMarks, readStudentMarks } from './studentMarks'
import { findStudentRecord } from './studentRecord'

const everything = { action: null, text: '', from: null, until: null } as const

/** A mark for the one answer to part a. */
const act = ({ course: { itemId }, submissionId }: World) => ({
  ...{ itemId, partId: 'a', canonical: 'x', submissionIds: [submissionId] },
  ...{ mark: null, comment: 'a word' },
})

/** A regrade of the item as it stands after judging, with one answer that changes; the one before is put away. */
async function readyRegrade({ course, submissionId }: World): Promise<string> {
  const { itemId, versionId, owner } = course
  await database().regrade.updateMany({ where: { itemId }, data: { state: 'dropped' } })
  const id = uuid()
  await database().regrade.create({
    data: {
      ...{ id, itemId, fromVersionId: versionId, toVersionId: versionId, byId: owner.id },
      ...{ graderVersion: '1', state: 'ready', reason: 'r', createdAt: now },
      ...{ total: 1, judged: 1, applied: 0 },
      results: {
        create: {
          ...{ id: uuid(), submissionId, standing: 1, outcome: 'correct', credit: 10_000 },
          ...{ counted: true, verdict: '{}', seed: 1n, changes: true },
        },
      },
    },
  })
  return id
}

/** Questions about what staff do with the work of a whole class. */
export const claimsOfTeaching: readonly Claim[] = [
  {
    about: 'attempts.readAttempts',
    ask: async (who, { course }) => (await readAttempts(who, course.assignmentId)).attempts,
    answered: '--++++---',
  },
  {
    about: 'attempts.readTypedAnswers',
    ask: (who, { submissionId }) => readTypedAnswers(who, [submissionId]),
    answered: '--++++---',
  },
  {
    about: 'auditLog.searchAudit',
    ask: (who, { course }) => searchAudit(who, course.courseId, everything, null),
    answered: '----++---',
  },
  {
    about: 'partAnswers.readPartAnswers',
    ask: (who, { course }) => readPartAnswers(who, course.itemId, 'a'),
    answered: '--++++---',
  },
  {
    about: 'groupActs.actOnGroup',
    ask: (who, world) => actOnGroup(who, act(world), now),
    answered: '--+-++---',
  },
  {
    about: 'groupActs.listGroupActs',
    ask: async (who, world) => {
      await actOnGroup(world.course.owner, act(world), now)
      return listGroupActs(who, world.course.itemId, 'a')
    },
    answered: '--++++---',
  },
  {
    about: 'groupActs.undoGroupAct',
    ask: async (who, world) => {
      const done = await actOnGroup(world.course.owner, act(world), now)
      return undoGroupAct(who, done?.id ?? '', now)
    },
    answered: '--+-++---',
  },
  {
    about: 'regrades.listRegrades',
    ask: async (who, world) => {
      await readyRegrade(world)
      return listRegrades(who, world.course.assignmentId)
    },
    answered: '--++++---',
  },
  {
    about: 'regrades.findRegrade',
    ask: async (who, world) => findRegrade(who, await readyRegrade(world)),
    answered: '--++++---',
  },
  {
    about: 'regradeChanges.listRegradeChanges',
    ask: async (who, world) => listRegradeChanges(who, await readyRegrade(world)),
    answered: '--++++---',
  },
  {
    about: 'regrades.stepRegrade',
    ask: async (who, world) => stepRegrade(who, await readyRegrade(world), 'drop', now),
    answered: '----++---',
  },
  {
    about: 'regrades.startRegrade',
    ask: async (who, { course }) => {
      const { itemId, versionId } = course
      await database().regrade.updateMany({ where: { itemId }, data: { state: 'dropped' } })
      return startRegrade(who, { itemId, toVersionId: versionId, reason: 'r' }, now)
    },
    answered: '----++---',
  },
  {
    about: 'regrades.offerRegrades',
    ask: async (who, { course }) => {
      const { itemId, assignmentId } = course
      await database().regrade.deleteMany({ where: { itemId, results: { none: {} } } })
      await database().regradeResult.deleteMany()
      await database().regrade.deleteMany({ where: { itemId } })
      return offerRegrades(who, assignmentId)
    },
    answered: '--++++---',
  },
  {
    about: 'exportedSubmissions.exportAssignment',
    ask: (who, { course }) => exportAssignment(who, course.assignmentId, null),
    answered: '--+-++---',
  },
  {
    about: 'exportedSubmissions.exportStudent',
    ask: (who, { course }) => exportStudent(who, placeOf(course), null),
    answered: '----++---',
  },
  {
    about: 'studentMarks.findStudentMarks',
    ask: (who, { course }) => findStudentMarks(who, placeOf(course)),
    answered: '--++++---',
  },
  {
    about: 'studentMarks.readStudentMarks',
    ask: (who, { course }) => readStudentMarks(who, placeOf(course), editors),
    answered: '----++---',
  },
  {
    about: 'studentRecord.findStudentRecord',
    ask: (who, { course }) => findStudentRecord(who, placeOf(course)),
    answered: '----++---',
  },
]

function placeOf({ courseId, student }: World['course']) {
  return { courseId, studentId: student.id }
}
