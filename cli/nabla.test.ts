import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'nabla-'))

/** What is run is the bundle, as by `npm run nabla`: TypeScript read anew at each start takes four times as long. */
beforeAll(() => {
  expect(spawnSync(process.execPath, ['scripts/prepare.js', 'nabla']).status).toBe(0)
})

afterAll(() => rmSync(folder, { recursive: true }))

function nabla(words: readonly string[], input = '') {
  const { INIT_CWD: _, ...env } = process.env
  const args = ['.prepared/bundle/nabla.js', ...words]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { input, env })
  return { status, stdout: stdout.toString(), stderr: stderr.toString() }
}

const REQUEST = {
  question: { given: { z: 'real' }, parts: [{ id: 'a', answer: 'd(z^2, z)' }] },
  part: 'a',
  format: 'plain',
}

describe('nabla grade', () => {
  it('answers each line of standard input with one line, in order, and passes over empty ones', () => {
    const lines = [
      JSON.stringify({ ...REQUEST, id: 'first', answer: '2z' }),
      '{"id": "second"',
      '',
      JSON.stringify({ ...REQUEST, id: 'third', answer: '-2z' }),
    ]
    const { status, stdout, stderr } = nabla(['grade', '-'], `\uFEFF${lines.join('\r\n')}`)
    const results: unknown[] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(results).toMatchObject([
      { id: 'first', outcome: 'correct' },
      { id: null, outcome: 'broken' },
      { id: 'third', outcome: 'incorrect', note: 'sign' },
    ])
  })

  it('reads a file, and says when there is none', () => {
    const path = join(folder, 'requests.jsonl')
    writeFileSync(path, `${JSON.stringify({ ...REQUEST, id: 1, answer: 'z + z' })}\n`)
    expect(nabla(['grade', path]).stdout).toContain('{"id":1,"outcome":"correct","credit":1,')
    const missing = nabla(['grade', join(folder, 'none.jsonl')])
    expect(missing.status).toBe(2)
    expect(missing.stderr).toContain('there is no file')
  })
})

describe('nabla check', () => {
  const broken = join(folder, 'content', 'two-layer-softmax')
  cpSync('content/two-layer-softmax', broken, { recursive: true })

  it('ends with 1 and lists the cases that come out otherwise', () => {
    const cases = "- {id: wrong, part: w2, format: plain, answer: 'D_a x K', expect: correct}\n"
    writeFileSync(join(broken, 'cases.yaml'), cases)
    const { status, stdout } = nabla(['check', join(folder, 'content')])
    expect(status).toBe(1)
    expect(stdout).toContain('wrong  w2    correct   incorrect, transposed  D_a x K')
    expect(stdout).toContain('part loss: note: no case could be made')
    expect(stdout).toMatch(/1 question, 1 case, \d+ machine-made cases: 1 fault/)
  })

  it('ends with 1 and tells the place of a fault in a file', () => {
    const yaml = readFileSync(join(broken, 'question.yaml'), 'utf8')
    writeFileSync(join(broken, 'question.yaml'), yaml.replace('layout:', 'layuot:'))
    const { status, stdout } = nabla(['check', broken])
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /two-layer-softmax\/question\.yaml:\d+:1: unknown key `layuot`; did you mean `layout`\?/,
    )
  })
})

describe('nabla', () => {
  it('tells its commands', () => {
    const { status, stdout } = nabla(['--help'])
    expect(status).toBe(0)
    expect(stdout).toContain('nabla grade FILE.jsonl|-')
    expect(stdout).toContain('nabla check [FOLDER]')
  })

  it('tells what it does not understand', () => {
    const { status, stderr } = nabla(['garde'])
    expect(status).toBe(2)
    expect(stderr).toContain('there is no command garde')
  })
})
