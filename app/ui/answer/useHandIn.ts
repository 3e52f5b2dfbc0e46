'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { answerKey, type ComposedAnswer } from './answerKey'
import { type HandIn, handIn } from './handIn'
import { useQuestion } from './QuestionFrame'
import { useStanding } from './StandingFrame'
import { contentOf, type Written } from './written'

/** What became of a press, as far as the page knows. */
export type Press =
  /** Nothing is to be said but what the verdict or the field says. */
  | 'settled'
  | 'sending'
  /** On its way for longer than usual. */
  | 'slow'
  /** No reply came, or one that does not tell: the server may have the answer or not. */
  | 'unanswered'
  /** The server answers again, and does not have it. */
  | 'notIn'
  /** The server answers again, and has it. */
  | 'arrived'

const SLOW_MILLISECONDS = 5_000
/** After which pauses it is found out what became of an answer; the last one goes on. */
const ASK_AFTER = [2_000, 4_000, 8_000, 30_000] as const

/**
 * Hands in, and finds out what became of an answer whose reply was lost: the server is asked until it tells, and an answer that it
 * does not have is not handed in by itself, since it would count, and might be late, without its writer knowing. In practice nothing
 * counts: there the same press goes again, by its key, until it is answered. `settled` hears each answer whose fate is known.
 */
export function useHandIn(
  partId: string,
  latestNumber: number,
  settled: (answer: Written, result: HandIn) => void,
) {
  const router = useRouter()
  const standing = useStanding()
  const question = useQuestion()
  const { itemId, isTrial, practice } = question
  const [outcome, setOutcome] = useState<HandIn | null>(null)
  const [press, setPress] = useState<Press>('settled')
  const [asked, setAsked] = useState(0)
  /** The number of the latest answer whose reply came during this visit. */
  const [told, setTold] = useState(0)
  const after = Math.max(latestNumber, told)
  const pressed = useRef<ComposedAnswer>(null)
  const refresh = standing?.refresh ?? router.refresh

  async function send(written: Written): Promise<void> {
    const before = pressed.current
    const isOpen = press === 'unanswered' || press === 'notIn'
    const isAgain = isOpen && before !== null && contentOf(before) === contentOf(written)
    // The same press goes again, whatever its page has heard of since: it counts once.
    const answer = isAgain ? before : { itemId, partId, after, ...written }
    pressed.current = answer
    setPress('sending')
    const slow = window.setTimeout(() => setPress('slow'), SLOW_MILLISECONDS)
    const shown = standing === null ? {} : { versionId: standing.versionId }
    const result = await handIn(answer, { ...question, ...shown })
    window.clearTimeout(slow)
    setAsked(0)
    take(answer, result)
  }

  function take(answer: ComposedAnswer, result: HandIn) {
    setOutcome(result)
    if (!isTrial && isUnknown(result)) return setPress('unanswered')
    setPress('settled')
    settled(answer, result)
    if (result.kind === 'judged') setTold(result.judged.number)
    if (isTrial) return
    if (result.kind === 'judged') void refresh()
    else if (result.fault === 'closed' || result.fault === 'notThisWording') void standing?.ask()
  }

  /** Sends what was pressed once more, unless another press has come since. */
  async function repeat(answer: ComposedAnswer) {
    const result = await handIn(answer, question)
    if (pressed.current !== answer) return
    setAsked((count) => count + 1)
    take(answer, result)
  }

  const findOut = useEffectEvent(async () => {
    const answer = pressed.current
    if (answer !== null && practice !== undefined) return repeat(answer)
    const heard = (answer && (await standing?.ask(answerKey(answer)))) ?? null
    if (heard === null) {
      setAsked((count) => count + 1)
      return
    }
    const found = heard.hasPress ? 'arrived' : 'notIn'
    setPress((before) => (before === 'unanswered' ? found : before))
    if (heard.hasPress) void refresh()
  })
  useEffect(() => {
    if (press !== 'unanswered') return
    const stop = new AbortController()
    const find = () => void findOut()
    const pause = ASK_AFTER[Math.min(asked, ASK_AFTER.length - 1)]
    const timer = window.setTimeout(find, pause)
    window.addEventListener('online', find, { signal: stop.signal })
    return () => {
      window.clearTimeout(timer)
      stop.abort()
    }
  }, [press, asked])

  return { outcome, press, after, send }
}

/** Whether an answer may be in although nobody said so: what becomes of it is told by the press. */
function isUnknown(result: HandIn): boolean {
  return (
    result.kind === 'failed' && (result.fault === 'notHandedIn' || result.fault === 'serverFault')
  )
}
