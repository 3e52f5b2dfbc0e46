import { v7 as uuid } from 'uuid'
import { type Claim, now, openSession } from './isolation.fixture'
import { findOwnAccount, rename } from './ownAccount'
import { dropPasswordLinks, findPasswordLink, makePasswordLinks } from './passwordLinks'
import { endOtherSessions, endSession, listSessions } from './sessions'

/** Questions about somebody's own account. */
export const claimsOfPeople: readonly Claim[] = [
  {
    about: 'passwordLinks.dropPasswordLinks',
    ask: async (who, { course }) => {
      const hash = uuid()
      const hashes = new Map([[course.student.id, hash]])
      await makePasswordLinks(course.instructor, { courseId: course.courseId, hashes, now })
      await dropPasswordLinks(who)
      return (await findPasswordLink(hash, now)) === null ? 'gone' : null
    },
    answered: '+--------',
  },
  {
    about: 'sessions.listSessions',
    ask: (who) => listSessions(who, now),
    answered: '+--------',
  },
  {
    about: 'sessions.endSession',
    ask: async (who, { course }) => endSession(who, (await openSession(course.student.id)).id),
    answered: '+--------',
  },
  {
    about: 'sessions.endOtherSessions',
    ask: async (who, { course, sessionId }) => {
      await openSession(course.student.id)
      return endOtherSessions(who, sessionId)
    },
    answered: '+--------',
  },
  {
    about: 'ownAccount.findOwnAccount',
    ask: (who) => findOwnAccount(who),
    answered: '++++++++-',
  },
  {
    about: 'ownAccount.rename',
    ask: (who) => rename(who, `${who.name}!`, now),
    answered: '++++++++-',
  },
]
