import { type AuditSearch, isAuditedAction } from '@/lib/db/auditLog'
import { readLocalTime } from '@/lib/gradebook/localTime'

type Asked = Readonly<Record<string, string | string[] | undefined>>

/** What an address asks for; days (`2026-11-30`) are whole days of the course's zone. */
export function readSearch(asked: Asked, zone: string): AuditSearch {
  const word = (name: string) => {
    const value = asked[name]
    return typeof value === 'string' ? value.trim().slice(0, 100) : ''
  }
  const action = word('action')
  return {
    action: isAuditedAction(action) ? action : null,
    text: word('text'),
    from: startOfDay(word('from'), zone),
    until: startOfDay(dayAfter(word('until')), zone),
  }
}

/** The first instant of a day; null for what is no day. */
function startOfDay(day: string, zone: string): Date | null {
  const read = readLocalTime({ local: `${day}T00:00`, fold: 'first' }, zone)
  switch (read.kind) {
    case 'instant':
      return read.instant
    case 'skipped':
      return read.next
    case 'twice':
      return read.first
    case 'unreadable':
      return null
  }
}

function dayAfter(day: string): string {
  const next = new Date(Date.parse(`${day}T00:00Z`) + 24 * 3_600_000)
  return Number.isNaN(next.getTime()) ? '' : next.toISOString().slice(0, 10)
}
