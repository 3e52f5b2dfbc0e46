import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runSteps, stampedStep } from './step.js'

const before = process.cwd()
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nabla-step-'))
  process.chdir(folder)
  writeFileSync('input', 'one')
})
afterEach(() => {
  process.chdir(before)
  rmSync(folder, { recursive: true })
})

function countingStep() {
  let runs = 0
  const step = stampedStep({
    name: 'Copying',
    stamp: 'copy',
    inputs: ['input'],
    proof: ['output'],
    run: () => {
      runs += 1
      writeFileSync('output', '')
    },
  })
  return { step, runs: () => runs }
}

const silent = () => undefined

it('is done once, and again when an input changes', async () => {
  const { step, runs } = countingStep()
  await runSteps([step], silent)
  await runSteps([step], silent)
  expect(runs()).toBe(1)
  writeFileSync('input', 'two')
  await runSteps([step], silent)
  expect(runs()).toBe(2)
})

it('is done again when its result is gone', async () => {
  const { step, runs } = countingStep()
  await runSteps([step], silent)
  rmSync('output')
  await runSteps([step], silent)
  expect(runs()).toBe(2)
})

it('is not taken for done when it failed', async () => {
  const { step } = countingStep()
  const failing = {
    ...step,
    run: () => {
      throw new Error('no room')
    },
  }
  await expect(runSteps([failing], silent)).rejects.toThrow('no room')
  expect(step.isDone()).toBe(false)
  await runSteps([step], silent)
  expect(step.isDone()).toBe(true)
})

it('is done by one of two that want it at once', async () => {
  const { step, runs } = countingStep()
  await Promise.all([runSteps([step], silent), runSteps([step], silent)])
  expect(runs()).toBe(1)
})

it('says what it does only when it does it', async () => {
  const { step } = countingStep()
  const said: string[] = []
  const say = (line: string) => said.push(line)
  await runSteps([step], say)
  await runSteps([step], say)
  expect(said).toEqual(['Copying …'])
})
