import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { TALK_LIMIT } from '../talkLimit'

/** Why a comment, a request or a reply is not taken as it stands; null when it is. */
export function faultOfTalk(text: string, words: Dictionary['talk']): string | null {
  if (text === '') return words.writeFault
  return text.length > TALK_LIMIT ? fill(words.long, { limit: TALK_LIMIT }) : null
}
