import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Instruments } from '@/lib/grading/preparePart'
import { createReferee } from '@/lib/referee/referee'
import { checkFolder } from './check'

vi.setConfig({ testTimeout: 60_000 })

let instruments: Instruments

beforeAll(async () => {
  instruments = { referee: await createReferee(), clock: () => 0 }
})

describe('every question tests itself', () => {
  it.each(readdirSync('content'))('%s', (name) => {
    const { faults, machineCases, text } = checkFolder(join('content', name), instruments)
    expect(faults, text).toBe(0)
    expect(machineCases).toBeGreaterThan(0)
  })
})
