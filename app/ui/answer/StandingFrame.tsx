'use client'

import { useRouter } from 'next/navigation'
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'
import type { Phase } from '@/lib/gradebook/phase'
import { useQuestion } from './QuestionFrame'
import type { Standing } from './reply'

/** What the page was made with. Instants in ISO 8601, UTC. */
export interface StandingAtFirst {
  readonly now: string
  readonly due: string
  readonly lateUntil: string | null
  readonly phase: Phase
  readonly versionId: string
}

/** What the parts of an open page know of how their item stands now. */
export interface StandingNow {
  /** What was heard last; null while nothing was asked. */
  readonly heard: Standing | null
  readonly due: Date
  readonly lateUntil: Date | null
  readonly phase: Phase
  /** The version of the question that the page was made with: answers are written to it. */
  readonly versionId: string
  /** Whether the question has another text now. */
  readonly isChanged: boolean
  /** Milliseconds since 1970, by the server's clock. */
  readonly now: () => number
  /** Asks the server, also about the press of an idempotency key; null where no answer came, or another account is signed in. */
  readonly ask: (press?: string) => Promise<Standing | null>
  /** Makes the page anew, once the server has answered. */
  readonly refresh: () => Promise<void>
  /** A reply named the version that the question has now. */
  readonly versionTold: (versionId: string) => void
}

const Frame = createContext<StandingNow | null>(null)

/** The longest wait for a reply, in milliseconds, and how long what was heard is new. */
const PATIENCE = 20_000
const FRESH = 30_000
/** Milliseconds that a page may have been on its way: where its time is farther off, one of the clocks is wrong, or the page is old. */
const TRUSTED = 20_000

/**
 * Hears how the item stands while its page is open: when its reader comes back to it, when the network does, and when a part
 * asks. What changed is told; the page itself is made anew only where its phase is another, and only when the server has
 * just answered: a refresh without a network would leave the page.
 */
export function StandingFrame({
  initial,
  children,
}: {
  initial: StandingAtFirst
  children: ReactNode
}) {
  const router = useRouter()
  const { itemId, personId } = useQuestion()
  const [heard, setHeard] = useState<Standing | null>(null)
  const [versionId] = useState(initial.versionId)
  const [toldVersion, setToldVersion] = useState(versionId)
  const offset = useRef(0)
  const heardAt = useRef(0)
  const latest = heard ?? initial

  const ask = useEffectEvent(async (press?: string): Promise<Standing | null> => {
    const askedAt = Date.now()
    const standing = await askStanding(itemId, press)
    if (standing === null || standing.personId !== personId) return null
    heardAt.current = Date.now()
    offset.current = Date.parse(standing.now) - (askedAt + heardAt.current) / 2
    setHeard(standing)
    setToldVersion(standing.versionId)
    if (standing.phase !== latest.phase) router.refresh()
    return standing
  })
  const [asking] = useState(() => (press?: string) => ask(press))
  const [refresh] = useState(() => async () => {
    if ((await asking()) !== null) router.refresh()
  })

  const atFirst = useEffectEvent(() => {
    const isOff = Math.abs(Date.parse(initial.now) - Date.now()) > TRUSTED
    if (isOff) void ask()
  })
  useEffect(() => atFirst(), [])

  useEffect(() => {
    const stop = new AbortController()
    const options = { signal: stop.signal }
    const comeBack = () => {
      if (document.visibilityState === 'visible' && Date.now() - heardAt.current > FRESH) void ask()
    }
    window.addEventListener('online', comeBack, options)
    document.addEventListener('visibilitychange', comeBack, options)
    return () => stop.abort()
  }, [])

  return (
    <Frame
      value={{
        heard,
        due: new Date(latest.due),
        lateUntil: latest.lateUntil === null ? null : new Date(latest.lateUntil),
        phase: latest.phase,
        versionId,
        isChanged: toldVersion !== versionId || initial.versionId !== versionId,
        now: () => Date.now() + offset.current,
        ask: asking,
        refresh,
        versionTold: setToldVersion,
      }}
    >
      {children}
    </Frame>
  )
}

/** How the item stands; null outside of a page that hears it. */
export function useStanding(): StandingNow | null {
  return useContext(Frame)
}

async function askStanding(itemId: string, press?: string): Promise<Standing | null> {
  const asked = new URLSearchParams({ itemId, ...(press === undefined ? {} : { press }) })
  try {
    const reply = await fetch(`/api/drafts?${asked}`, {
      signal: AbortSignal.timeout(PATIENCE),
    })
    return reply.status === 200 ? await reply.json() : null
  } catch {
    return null
  }
}
