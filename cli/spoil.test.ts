import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it, vi } from 'vitest'
import type { SpoiledChain } from '@/lib/grading/machineCases/spoilChains'
import type { Instruments } from '@/lib/grading/preparePart'
import { createReferee } from '@/lib/referee/referee'
import { spoilFolder } from './spoil'

vi.setConfig({ testTimeout: 120_000 })

/** Which line is wrong is claimed here, not why. */
let instruments: Instruments

beforeAll(async () => {
  instruments = { referee: await createReferee(), clock: () => 0, explains: false }
})

/** Every tenth question: `nabla spoil` takes them all. */
const SAMPLE = readdirSync('content').filter((_, at) => at % 10 === 0)

it.each(SAMPLE)('the first wrong line of every spoiled derivation is named: %s', (name) => {
  const faults: SpoiledChain[] = []
  const { refused, accepted, wrong, named } = spoilFolder(
    join('content', name),
    instruments,
    1,
    faults,
  )
  const told = faults.map(({ text, line, verdict }) => ({ text, line, said: verdict.line }))
  expect(refused + accepted, JSON.stringify(told)).toBe(0)
  expect(named, JSON.stringify(told)).toBe(wrong)
})
