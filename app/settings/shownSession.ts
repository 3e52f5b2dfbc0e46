import type { SignedInBrowser } from '@/lib/db/sessions'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { deviceOf } from './deviceOf'

/** A session as the page lists it. */
export interface ShownSession {
  readonly id: string
  readonly device: string
  /** ISO 8601, UTC. */
  readonly since: string
  /** Whether the page is seen in it. */
  readonly isHere: boolean
}

/** A session in words. */
export function toShownSession(
  { id, userAgent, since }: SignedInBrowser,
  isHere: boolean,
  words: Dictionary['settings'],
): ShownSession {
  const { browser, system } = deviceOf(userAgent)
  const device = fill(words.device, {
    browser: browser ?? words.unknownBrowser,
    system: system ?? words.unknownSystem,
  })
  return { id, device, since: since.toISOString(), isHere }
}
