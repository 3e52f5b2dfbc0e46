import { afterEach, describe, expect, it } from 'vitest'
import { type Child, makeChild } from './child'

/** A system that rules `equal`, but hangs on the id `hang` and dies on `die`. */
const SYSTEM = `
  console.log(JSON.stringify({ version: '1.2.3' }))
  require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
    const tasks = JSON.parse(line)
    if (tasks.some(({ id }) => id === 'hang')) for (;;);
    if (tasks.some(({ id }) => id === 'die')) process.exit(1)
    console.log(JSON.stringify(tasks.map(() => ({ verdict: 'equal', micros: 1 }))))
  })
`

const task = (id: string) => ({ id, given: {}, target: '1', answer: '1' })
const EQUAL = { verdict: 'equal', micros: 1 }

let child: Child

afterEach(() => child.stop())

describe('a process of its own', () => {
  it('tells its version and rules in order', async () => {
    child = makeChild(process.execPath, ['-e', SYSTEM], '.')
    expect(await child.version()).toBe('1.2.3')
    expect(await child.rule([task('a'), task('b')], 10)).toEqual([EQUAL, EQUAL])
  })

  it.each(['hang', 'die'])('costs one pair where it must %s, and starts anew', async (fault) => {
    child = makeChild(process.execPath, ['-e', SYSTEM], '.')
    expect(await child.rule([task('a')], 10)).toEqual([EQUAL])
    expect(await child.rule([task(fault)], 0.3)).toBeNull()
    expect(await child.rule([task('a')], 10)).toEqual([EQUAL])
  })

  it('has no version where it does not start', async () => {
    child = makeChild('no-such-program', [], '.')
    expect(await child.version()).toBeNull()
    child.stop()
    child = makeChild(process.execPath, ['-e', 'process.exit(1)'], '.')
    expect(await child.version()).toBeNull()
  })
})
