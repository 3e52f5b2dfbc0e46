import type { Dictionary } from '@/lib/i18n/dictionary'

type Words = Dictionary['assignment']['faults']

/** Faults by field, as a handler answers them with 422. */
export type FieldFaults = Readonly<Record<string, keyof Words>>

/** The faults a reply names; none where it names none. */
export function faultsOf(body: unknown, words: Words): FieldFaults {
  if (typeof body !== 'object' || body === null || !('faults' in body)) return {}
  const { faults } = body
  if (typeof faults !== 'object' || faults === null) return {}
  const known = (code: unknown): code is keyof Words => typeof code === 'string' && code in words
  return Object.fromEntries(
    Object.entries(faults).flatMap(([field, code]) => (known(code) ? [[field, code]] : [])),
  )
}
