import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
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

/** The question that makes cases of its own here. */
const MAKING = ['softplus-sharpness']

/** Every eighth question: `nabla check`, a step of its own in `npm test`, takes them all, with cases of their own making. */
const SAMPLE = [...MAKING, ...readdirSync('content').filter((_, at) => at % 8 === 0)]

describe('a question tests itself', () => {
  it.each(SAMPLE)('%s', (name) => {
    const folder = join('content', name)
    const makesCases = MAKING.includes(name)
    const { faults, machineCases, text } = checkFolder(folder, instruments, makesCases)
    expect(faults, text).toBe(0)
    expect(machineCases > 0).toBe(makesCases)
  })
})

describe('a question that varies', () => {
  const write = (cases: string): string => {
    const folder = join(mkdtempSync(join(tmpdir(), 'nabla-check-')), 'varied')
    mkdirSync(folder)
    const question = `id: varied\nvary: {c: [2, 3]}\ngiven: {x: real}\nparts:\n  - {id: a, answer: c x}\n`
    const prose = '# Times {{c}}\nText.\n## a\nAsk.\n'
    writeFileSync(join(folder, 'question.yaml'), question)
    writeFileSync(join(folder, 'cases.yaml'), cases)
    for (const file of ['zh-CN.md', 'en.md']) writeFileSync(join(folder, file), prose)
    return folder
  }

  it('has its cases graded in every variant they are about', () => {
    const cases = `- {id: name, part: a, answer: c x, expect: correct}
- {id: two, part: a, answer: 2x, expect: correct, vary: {c: 2}}
- {id: three, part: a, answer: 3x, expect: incorrect, vary: {c: 2}}
`
    expect(checkFolder(write(cases), instruments)).toMatchObject({ cases: 3, faults: 0, text: '' })
  })

  it('is told in which variant a case fails', () => {
    const { faults, text } = checkFolder(
      write('- {id: two, part: a, answer: 2x, expect: correct}\n'),
      instruments,
    )
    expect(faults).toBe(1)
    expect(text).toContain('varied/cases.yaml (where c = 3)\n')
  })
})
