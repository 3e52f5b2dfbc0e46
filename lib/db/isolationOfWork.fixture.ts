import { samples } from '@/lib/files/samples.fixture'
import { listChanges, markSeen } from './changes'
import { listComments, withdrawComment, writeComment } from './comments'
import { findDrafts, saveDraft } from './drafts'
import { readGradebook } from './gradebook'
import { overrideGrading } from './gradings'
import { afterClosing, answer, type Claim, now, practiceOf, uploadOf } from './isolation.fixture'
import { listPartMarks } from './partMarks'
import { findPractice, listPractice } from './practice'
import { listPracticeAttempts, recordPractice } from './practiceAttempts'
import { countQueue, countQueues, listQueue } from './queue'
import { recordSubmission } from './recordSubmission'
import { answerSecondLook, askSecondLook, listSecondLooks } from './secondLooks'
import {
  countAttempts,
  findSubmission,
  isHandedIn,
  listSubmissions,
  listSubmissionsOf,
} from './submissions'
import { listUploads, mayUpload, readUpload, removeUpload, storeUpload } from './uploads'

/** Questions about a student's work. */
export const claimsOfWork: readonly Claim[] = [
  {
    about: 'changes.listChanges',
    ask: (who) => listChanges(who, now),
    answered: '+--------',
  },
  {
    about: 'changes.markSeen',
    ask: (who) => markSeen(who, now),
    answered: '++----+--',
  },
  {
    about: 'drafts.findDrafts',
    ask: (who, { course }) => findDrafts(who, course.itemId),
    answered: '+--------',
  },
  {
    about: 'drafts.saveDraft',
    ask: async (who, { course }) => {
      return saveDraft(who, { ...answer, itemId: course.itemId, partId: 'c', base: null, now })
    },
    answered: '++-------',
  },
  {
    about: 'submissions.listSubmissions',
    ask: (who, { course }) => listSubmissions(who, course.itemId, 'a'),
    answered: '+--------',
  },
  {
    about: 'submissions.isHandedIn',
    ask: async (who) => (await isHandedIn(who, 'files')) || null,
    answered: '+--------',
  },
  {
    about: 'submissions.countAttempts',
    ask: async (who, { course }) => (await countAttempts(who, course.itemId, 'a')) || null,
    answered: '+--------',
  },
  {
    about: 'submissions.listSubmissionsOf',
    ask: (who, { course }) => listSubmissionsOf(who, course.student.id, course.itemId, 'a'),
    answered: '--++++---',
  },
  {
    about: 'submissions.findSubmission',
    ask: (who, { submissionId }) => findSubmission(who, submissionId),
    answered: '+-++++---',
  },
  {
    about: 'recordSubmission.recordSubmission',
    ask: (who, { course }) => {
      const address = { itemId: course.itemId, partId: 'c' }
      return recordSubmission(who, { ...answer, ...address, idempotencyKey: 'claim', now })
    },
    answered: '++-------',
  },
  {
    about: 'gradings.overrideGrading',
    ask: (who, { submissionId }) =>
      overrideGrading(who, submissionId, { credit: 5_000, reason: 'a look', now }),
    answered: '--+-++---',
  },
  {
    about: 'uploads.mayUpload',
    ask: async (who, { markedItemId }) =>
      (await mayUpload(who, uploadOf(markedItemId), now)) || null,
    answered: '++-------',
  },
  {
    about: 'uploads.storeUpload',
    ask: (who, { markedItemId }) => storeUpload(who, uploadOf(markedItemId), samples.png, now),
    answered: '++-------',
  },
  {
    about: 'uploads.listUploads',
    ask: async (who, { markedItemId, uploadId }) => {
      const found = await listUploads(who, markedItemId)
      return found.filter(({ id }) => id === uploadId)
    },
    answered: '+--------',
  },
  {
    about: 'uploads.readUpload',
    ask: (who, { uploadId }) => readUpload(who, uploadId),
    answered: '+-++++---',
  },
  {
    about: 'uploads.removeUpload',
    ask: async (who, { course, markedItemId }) => {
      const own = await storeUpload(course.student, uploadOf(markedItemId), samples.png, now)
      return own?.kind === 'stored' ? removeUpload(who, own.file.id) : null
    },
    answered: '+--------',
  },
  {
    about: 'comments.writeComment',
    ask: (who, { submissionId }) => writeComment(who, submissionId, { text: 'a word', now }),
    answered: '--+-++---',
  },
  {
    about: 'comments.withdrawComment',
    ask: (who, { commentId }) => withdrawComment(who, commentId, now),
    answered: '--+------',
  },
  {
    about: 'comments.listComments',
    ask: (who, { submissionId }) => listComments(who, [submissionId]),
    answered: '+-++++---',
  },
  {
    about: 'secondLooks.askSecondLook',
    ask: async (who, { submissionId }) => askSecondLook(who, submissionId, { text: 'again', now }),
    answered: '+--------',
  },
  {
    about: 'secondLooks.answerSecondLook',
    ask: (who, { submissionId }) => {
      const look = { reply: 'seen', credit: null, after: 0, now }
      return answerSecondLook(who, submissionId, look)
    },
    answered: '--+-++---',
  },
  {
    about: 'secondLooks.listSecondLooks',
    ask: (who, { submissionId }) => listSecondLooks(who, [submissionId]),
    answered: '+-++++---',
  },
  {
    about: 'queue.countQueue',
    ask: async (who, { course }) => (await countQueue(who, course.courseId)) || null,
    answered: '--++++---',
  },
  {
    about: 'queue.countQueues',
    ask: async (who, { course }) => (await countQueues(who)).get(course.courseId) ?? null,
    answered: '--++++---',
  },
  {
    about: 'queue.listQueue',
    ask: (who, { course }) => listQueue(who, course.courseId, { kind: null, assignmentId: null }),
    answered: '--++++---',
  },
  {
    about: 'gradebook.readGradebook',
    ask: (who, { course }) => readGradebook(who, course.assignmentId, now),
    answered: '--++++---',
  },
  {
    about: 'partMarks.listPartMarks',
    ask: (who, { course }) => listPartMarks(who, course.itemId, 'a'),
    answered: '--++++---',
  },
  {
    about: 'practice.listPractice',
    ask: (who) => listPractice(who, afterClosing),
    answered: '++----+--',
  },
  {
    about: 'practice.findPractice',
    ask: (who, { questionId }) => findPractice(who, questionId, now),
    answered: '++----+--',
  },
  {
    about: 'practiceAttempts.listPracticeAttempts',
    ask: (who, { questionId }) => listPracticeAttempts(who, questionId, 1),
    answered: '+--------',
  },
  {
    about: 'practiceAttempts.recordPractice',
    ask: (who, world) => recordPractice(who, practiceOf(world, 2)),
    answered: '++----+--',
  },
]
