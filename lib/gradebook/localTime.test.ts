import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fold, readLocalTime, writeLocalTime } from './localTime'

function read(local: string, zone: string, fold: Fold | null = null): string {
  const reading = readLocalTime({ local, fold }, zone)
  switch (reading.kind) {
    case 'instant':
      return reading.instant.toISOString().slice(0, 19)
    case 'twice':
      return `${reading.first.toISOString().slice(0, 19)} or ${reading.second.toISOString().slice(0, 19)}`
    case 'skipped':
      return `skipped to ${reading.next.toISOString().slice(0, 19)}`
    case 'unreadable':
      return 'unreadable'
  }
}

/** Changes of clocks as the IANA database has them (2026a). */
describe('a typed time is the instant at which the zone shows it', () => {
  it.each([
    ['2026-11-20T23:59', 'Asia/Shanghai', '2026-11-20T15:59:00'],
    ['2026-07-01T23:59:30', 'Asia/Shanghai', '2026-07-01T15:59:30'],
    ['2026-03-08T01:59', 'America/New_York', '2026-03-08T06:59:00'],
    ['2026-03-08T02:00', 'America/New_York', 'skipped to 2026-03-08T07:00:00'],
    ['2026-03-08T02:30', 'America/New_York', 'skipped to 2026-03-08T07:00:00'],
    ['2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00:00'],
    ['2026-11-01T00:59', 'America/New_York', '2026-11-01T04:59:00'],
    ['2026-11-01T01:00', 'America/New_York', '2026-11-01T05:00:00 or 2026-11-01T06:00:00'],
    ['2026-11-01T02:00', 'America/New_York', '2026-11-01T07:00:00'],
    ['2026-03-29T02:30', 'Europe/Berlin', 'skipped to 2026-03-29T01:00:00'],
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00 or 2026-10-25T01:30:00'],
    ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', 'skipped to 2026-10-03T15:30:00'],
    ['2026-10-04T02:30', 'Australia/Lord_Howe', '2026-10-03T15:30:00'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00 or 2026-04-04T15:15:00'],
    ['2026-04-05T02:00', 'Australia/Lord_Howe', '2026-04-04T15:30:00'],
    ['2026-06-01T12:00', 'Asia/Kathmandu', '2026-06-01T06:15:00'],
  ])('%s in %s: %s', (local, zone, said) => {
    expect(read(local, zone)).toBe(said)
  })

  it('where it comes twice, the one that is meant', () => {
    const local = '2026-10-25T02:30'
    expect(read(local, 'Europe/Berlin', 'first')).toBe('2026-10-25T00:30:00')
    expect(read(local, 'Europe/Berlin', 'second')).toBe('2026-10-25T01:30:00')
    expect(read('2026-10-26T02:30', 'Europe/Berlin', 'second')).toBe('2026-10-26T01:30:00')
  })

  it.each([
    '',
    'tomorrow',
    '2026-02-30T10:00',
    '2026-13-01T10:00',
    '2026-01-01',
    '1926-01-01T10:00',
    '2026-01-01T24:00',
    '2026-01-01T10:00Z',
  ])('what is none is not taken: %j', (local) => {
    expect(read(local, 'Europe/Berlin')).toBe('unreadable')
  })
})

it('every instant is read again from how it is written', () => {
  const zone = fc.constantFrom(
    'America/New_York',
    'Europe/Berlin',
    'Asia/Shanghai',
    'Australia/Lord_Howe',
  )
  const second = fc.integer({ min: Date.UTC(2026, 0, 1) / 1000, max: Date.UTC(2027, 0, 1) / 1000 })
  fc.assert(
    fc.property(second, zone, (seconds, name) => {
      const instant = new Date(seconds * 1000)
      expect(readLocalTime(writeLocalTime(instant, name), name)).toEqual({
        kind: 'instant',
        instant,
      })
    }),
    { examples: [[Date.UTC(2026, 9, 25, 1, 30) / 1000, 'Europe/Berlin']] },
  )
})
