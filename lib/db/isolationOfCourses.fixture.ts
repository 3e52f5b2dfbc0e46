import { v7 as uuid } from 'uuid'
import { findAssignmentPlan, findEditedCourse } from './assignmentPlan'
import { findAssignment, findItem } from './assignments'
import { database } from './client'
import { copyCourse } from './copyCourse'
import { archiveCourse, createCourse, editCourse, findCourseSettings } from './courseEdits'
import { findCourse, findRole, listCourses, roleAtItem } from './courses'
import { createAssignment, editAssignment, turnAssignment } from './editAssignment'
import {
  listExceptions,
  removeExcuse,
  removeExtension,
  setExcuse,
  setExtension,
} from './extensions'
import { createInvite, joinByInvite, listInvites, revokeInvite } from './invites'
import { type Claim, now, type World } from './isolation.fixture'
import { readLibraryVersion, searchLibrary } from './library'
import { changeRole, endMembership, listMembers, moveMember } from './members'
import { makePasswordLinks } from './passwordLinks'
import type { Person } from './person'
import { applyRoster, previewRoster } from './roster'
import { createSection, listSections, removeSection, renameSection } from './sections'
import { onDay } from './temporaryDatabase'

const about = { name: '样课', nameEn: 'Sample course', term: '2026', zone: 'Asia/Shanghai' }
const section = ({ course }: World) => ({ courseId: course.courseId, sectionId: 'x', now })
const classmate = ({ course }: World) => ({
  courseId: course.courseId,
  userId: course.classmate.id,
  now,
})
const invite = ({ course }: World) => ({
  courseId: course.courseId,
  sectionId: null,
  until: '2026-03-05',
  now,
})

/** A change of the assignment that leaves it as it is. */
async function edit(who: Person, { course }: World): Promise<unknown> {
  const plan = await findAssignmentPlan(course.owner, course.assignmentId)
  if (plan === null) throw new Error('there is a plan')
  return editAssignment(who, plan.id, plan.edition, plan.content, now)
}

/** Questions about a course: what is in it, who is in it, and what it asks. */
export const claimsOfCourses: readonly Claim[] = [
  {
    about: 'courses.listCourses',
    ask: async (who, { course }) => {
      const found = await listCourses(who, now)
      return found.filter((one) => one.id === course.courseId)
    },
    answered: '++++++---',
  },
  {
    about: 'courses.findCourse',
    ask: (who, { course }) => findCourse(who, course.courseId, now),
    answered: '++++++---',
  },
  {
    about: 'courses.roleAtItem',
    ask: (who, { course }) => roleAtItem(who, course.itemId),
    answered: '++++++---',
  },
  {
    about: 'assignments.findAssignment',
    ask: (who, { course }) => findAssignment(who, course.assignmentId, now),
    answered: '++++++---',
  },
  {
    about: 'assignments.findItem',
    ask: (who, { course }) => findItem(who, course.itemId, now),
    answered: '++++++---',
  },
  {
    about: 'assignmentPlan.findAssignmentPlan',
    ask: (who, { course }) => findAssignmentPlan(who, course.assignmentId),
    answered: '----++---',
  },
  {
    about: 'assignmentPlan.findEditedCourse',
    ask: (who, { course }) => findEditedCourse(who, course.courseId),
    answered: '----++---',
  },
  {
    about: 'editAssignment.createAssignment',
    ask: async (who, { course }) => {
      const plan = await findAssignmentPlan(course.owner, course.assignmentId)
      return plan && createAssignment(who, course.courseId, { ...plan.content, items: [] }, now)
    },
    answered: '----++---',
  },
  {
    about: 'editAssignment.editAssignment',
    ask: (who, world) => edit(who, world),
    answered: '----++---',
  },
  {
    about: 'editAssignment.turnAssignment',
    ask: async (who, { course }) => {
      const plan = await findAssignmentPlan(course.owner, course.assignmentId)
      return plan && turnAssignment(who, plan.id, plan.edition, 'publish', now)
    },
    answered: '----++---',
  },
  {
    about: 'extensions.listExceptions',
    ask: (who, { course }) => listExceptions(who, course.assignmentId),
    answered: '----++---',
  },
  {
    about: 'extensions.setExtension',
    ask: (who, { course }) => {
      const { assignmentId, classmate } = course
      const target = { kind: 'student', studentId: classmate.id } as const
      const dates = { due: onDay(8), lateUntil: null, reason: 'ill', replaces: null }
      return setExtension(who, { assignmentId, target, ...dates }, now)
    },
    answered: '----++---',
  },
  {
    about: 'extensions.removeExtension',
    ask: async (who, { course }) => {
      const { id } = await database().extension.create({
        data: {
          ...{ id: `extension for ${who.id}`, assignmentId: course.assignmentId },
          ...{ due: onDay(8), reason: 'ill', byId: course.owner.id, createdAt: now },
        },
      })
      return removeExtension(who, id, now)
    },
    answered: '----++---',
  },
  {
    about: 'extensions.setExcuse',
    ask: (who, { course }) => {
      const { assignmentId, classmate } = course
      return setExcuse(who, { assignmentId, studentId: classmate.id, reason: 'ill' }, now)
    },
    answered: '----++---',
  },
  {
    about: 'extensions.removeExcuse',
    ask: async (who, { course }) => {
      const { assignmentId, owner, student } = course
      await database().excuse.deleteMany({ where: { assignmentId } })
      const about = { assignmentId, byId: owner.id, reason: 'ill', createdAt: now }
      const { id } = await database().excuse.create({
        data: { id: `excuse for ${who.id}`, studentId: student.id, ...about },
      })
      return removeExcuse(who, id, now)
    },
    answered: '----++---',
  },
  {
    about: 'library.searchLibrary',
    ask: (who) => searchLibrary(who, { text: '', tags: [] }),
    answered: '----++-+-',
  },
  {
    about: 'library.readLibraryVersion',
    ask: (who, { course }) => readLibraryVersion(who, course.versionId),
    answered: '----++-+-',
  },
  {
    about: 'courses.findRole',
    ask: (who, { course }) => findRole(who, course.courseId),
    answered: '++++++---',
  },
  {
    about: 'courseEdits.createCourse',
    ask: (who) => createCourse(who, about, now),
    answered: '---------',
  },
  {
    about: 'courseEdits.findCourseSettings',
    ask: (who, { course }) => findCourseSettings(who, course.courseId),
    answered: '--++++---',
  },
  {
    about: 'courseEdits.editCourse',
    ask: (who, { course }) =>
      editCourse(who, { courseId: course.courseId, was: about, about, now }),
    answered: '----++---',
  },
  {
    about: 'courseEdits.archiveCourse',
    ask: (who, { course }) =>
      archiveCourse(who, { courseId: course.courseId, archived: false, now }),
    answered: '-----+---',
  },
  {
    about: 'copyCourse.copyCourse',
    ask: (who, { course }) =>
      copyCourse(who, { courseId: course.courseId, about, start: '2026-09-07', now }),
    answered: '---------',
  },
  {
    about: 'sections.listSections',
    ask: (who, { course }) => listSections(who, course.courseId),
    answered: '--++++---',
  },
  {
    about: 'sections.createSection',
    ask: (who, { course }) => createSection(who, { courseId: course.courseId, name: '2', now }),
    answered: '----++---',
  },
  {
    about: 'sections.renameSection',
    ask: (who, world) => renameSection(who, { ...section(world), was: 'x', name: 'y' }),
    answered: '----++---',
  },
  {
    about: 'sections.removeSection',
    ask: (who, world) => removeSection(who, section(world)),
    answered: '----++---',
  },
  {
    about: 'members.listMembers',
    ask: (who, { course }) => listMembers(who, course.courseId),
    answered: '--++++---',
  },
  {
    about: 'members.moveMember',
    ask: (who, world) => moveMember(who, { ...classmate(world), was: null, sectionId: null }),
    answered: '----++---',
  },
  {
    about: 'members.changeRole',
    ask: (who, world) => changeRole(who, { ...classmate(world), was: 'student', role: 'student' }),
    answered: '-----+---',
  },
  {
    about: 'members.endMembership',
    ask: (who, world) => endMembership(who, { ...classmate(world), ended: false }),
    answered: '----++---',
  },
  {
    about: 'invites.listInvites',
    ask: async (who, world) => {
      await createInvite(world.course.owner, { ...invite(world), hash: uuid() })
      return listInvites(who, world.course.courseId)
    },
    answered: '----++---',
  },
  {
    about: 'invites.createInvite',
    ask: (who, world) => createInvite(who, { ...invite(world), hash: uuid() }),
    answered: '----++---',
  },
  {
    about: 'invites.revokeInvite',
    ask: (who, { course }) => revokeInvite(who, { courseId: course.courseId, inviteId: 'x', now }),
    answered: '----++---',
  },
  {
    about: 'invites.joinByInvite',
    ask: async (who) => {
      const join = await joinByInvite(who, 'the hash of no link', now)
      return join.kind === 'closed' ? null : join
    },
    answered: '---------',
  },
  {
    about: 'passwordLinks.makePasswordLinks',
    ask: (who, { course }) => {
      const hashes = new Map([[course.classmate.id, uuid()]])
      return makePasswordLinks(who, { courseId: course.courseId, hashes, now })
    },
    answered: '----++---',
  },
  {
    about: 'roster.previewRoster',
    ask: (who, { course }) => previewRoster(who, course.courseId, []),
    answered: '----++---',
  },
  {
    about: 'roster.applyRoster',
    ask: (who, { course }) =>
      applyRoster(who, { courseId: course.courseId, rows: [], basis: '', now }),
    answered: '----++---',
  },
]
