import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findLayerFaults, layers } from './layers'

const roots = ['lib', 'app', 'cli', 'scripts', 'prisma', 'e2e', 'bench']
const left = new Set(['node_modules', 'generated'])

function readSources(): Map<string, string> {
  const isSource = (path: string) => /\.(ts|tsx|js)$/.test(path)
  const found = roots.flatMap(filesUnder)
  const top = readdirSync('.').filter((name) => isSource(name))
  return new Map(
    [...found.filter(isSource), ...top].map((path) => [path, readFileSync(path, 'utf8')]),
  )
}

function filesUnder(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name)
      if (left.has(entry.name)) return []
      return entry.isDirectory() ? filesUnder(path) : [path]
    })
  } catch {
    return []
  }
}

function faultsOf(files: Record<string, string>): readonly string[] {
  return findLayerFaults(new Map(Object.entries(files)))
}

function rejects(files: Record<string, string>, ...words: readonly string[]): void {
  const faults = faultsOf(files)
  expect(faults).toHaveLength(1)
  for (const word of words) expect(faults[0]).toContain(word)
}

describe('the house', () => {
  it('keeps its order', () => {
    expect(findLayerFaults(readSources())).toEqual([])
  })

  it('is read whole', () => {
    const read = [...readSources().keys()]
    for (const folder of layers.keys()) {
      expect(read.some((path) => path.startsWith(`lib/${folder}/`))).toBe(true)
    }
    expect(read.some((path) => path.startsWith('app/'))).toBe(true)
  })
})

describe('the order of lib/', () => {
  it('lets a folder import from those above it', () => {
    expect(
      faultsOf({
        'lib/expr/tree.ts': 'export const leaf = 1\n',
        'lib/grading/grade.ts': "import { leaf } from '@/lib/expr/tree'\nexport const a = leaf\n",
      }),
    ).toEqual([])
  })

  it('refuses a folder that is not listed', () => {
    rejects({ 'lib/misc/a.ts': 'export const a = 1\n' }, 'lib/misc')
  })

  it('refuses a file outside the folders', () => {
    rejects({ 'lib/a.ts': 'export const a = 1\n' }, 'lib/a.ts')
  })

  const upward = {
    'a value': "import { grade } from '@/lib/grading/grade'\n",
    'a type': "import type { Grade } from '@/lib/grading/grade'\n",
    'over several lines': "import {\n  grade,\n  type Grade,\n} from '@/lib/grading/grade'\n",
    'for its effect': "import '@/lib/grading/grade'\n",
    'a re-export': "export { grade } from '@/lib/grading/grade'\n",
    'at run time': "const late = () => import('@/lib/grading/grade')\n",
    'by a relative path': "import { grade } from '../grading/grade'\n",
  }
  it.each(Object.entries(upward))('refuses an upward import: %s', (_, text) => {
    rejects(
      { 'lib/expr/read.ts': text, 'lib/grading/grade.ts': 'export const grade = 1\n' },
      'lib/expr/read.ts',
      'lib/grading/grade.ts',
    )
  })

  it('lets a test look at everything', () => {
    expect(
      faultsOf({
        'lib/expr/read.test.ts': "import { grade } from '@/lib/grading/grade'\n",
        'lib/grading/grade.ts': 'export const grade = 1\n',
      }),
    ).toEqual([])
  })

  it('refuses an import of the pages', () => {
    rejects(
      {
        'lib/i18n/a.ts': "import { A } from '@/app/ui/A'\n",
        'app/ui/A.tsx': 'export const A = 1\n',
      },
      'lib/i18n/a.ts',
      'app/ui/A.tsx',
    )
  })
})

describe('cycles', () => {
  it('refuses two files that import each other', () => {
    rejects(
      {
        'lib/expr/a.ts': "import { b } from './b'\n",
        'lib/expr/b.ts': "import { a } from './a'\n",
      },
      'lib/expr/a.ts -> lib/expr/b.ts -> lib/expr/a.ts',
    )
  })

  it('refuses a longer way round', () => {
    rejects(
      {
        'app/ui/a.tsx': "import { b } from './b'\n",
        'app/ui/b.tsx': "import { c } from './c'\n",
        'app/ui/c.tsx': "import { a } from '@/app/ui/a'\n",
      },
      'app/ui/a.tsx -> app/ui/b.tsx -> app/ui/c.tsx -> app/ui/a.tsx',
    )
  })

  it('lets types refer to each other', () => {
    expect(
      faultsOf({
        'lib/expr/a.ts': "import type { B } from './b'\n",
        'lib/expr/b.ts': "import { a } from './a'\n",
      }),
    ).toEqual([])
  })
})

describe('doors', () => {
  const strangers = {
    'app/page.tsx': "import { PrismaClient } from '@/lib/db/generated/client'\n",
    'app/teach/page.tsx': "import { PrismaLibSql } from '@prisma/adapter-libsql'\n",
    'lib/auth/signIn.ts': "import type { Prisma } from '@prisma/client'\n",
    'cli/nabla.ts': "import { createClient } from '@libsql/client'\n",
    'lib/grading/decide.ts': "import { create } from 'mathjs'\n",
    'app/ui/Sum.tsx': "import { create } from 'mathjs/number'\n",
  }
  it.each(Object.entries(strangers))('refuses %s', (path, text) => {
    rejects({ [path]: text }, path)
  })

  it('lets the one folder in', () => {
    expect(
      faultsOf({
        'lib/db/client.ts': "import { PrismaClient } from './generated/client'\n",
        'lib/referee/referee.ts': "import { create } from 'mathjs'\n",
      }),
    ).toEqual([])
  })
})

describe('what a browser gets', () => {
  const field = 'app/ui/AnswerField.tsx'

  it.each(['numeric', 'model', 'referee', 'question', 'grading', 'gradebook', 'db', 'auth'])(
    'is never lib/%s',
    (folder) => {
      rejects(
        {
          [field]: `'use client'\nimport { a } from '@/lib/${folder}/a'\n`,
          [`lib/${folder}/a.ts`]: 'export const a = 1\n',
        },
        `${field} -> lib/${folder}/a.ts`,
      )
    },
  )

  it('is followed through other files', () => {
    rejects(
      {
        [field]: "// Typed by the student.\n'use client'\nimport { B } from './B'\n",
        'app/ui/B.tsx': "import { say } from '@/lib/i18n/say'\n",
        'lib/i18n/say.ts': "import { decide } from '@/lib/grading/decide'\n",
        'lib/grading/decide.ts': 'export const decide = 1\n',
      },
      `${field} -> app/ui/B.tsx -> lib/i18n/say.ts -> lib/grading/decide.ts`,
    )
  })

  it.each(['pino', 'node:fs'])('is never the package %s', (name) => {
    rejects({ [field]: `'use client'\nimport a from '${name}'\n` }, `${field} -> ${name}`)
  })

  it('may be the reader, the sentences and types of everything', () => {
    expect(
      faultsOf({
        [field]:
          "'use client'\nimport { read } from '@/lib/expr/read'\nimport type { Verdict } from '@/lib/grading/verdict'\n",
        'lib/expr/read.ts': 'export const read = 1\n',
        'lib/grading/verdict.ts': 'export type Verdict = 1\n',
      }),
    ).toEqual([])
  })

  it('may name actions of the server', () => {
    expect(
      faultsOf({
        [field]: "'use client'\nimport { leave } from '../leave'\n",
        'app/leave.ts': "'use server'\nimport { end } from '@/lib/auth/end'\n",
        'lib/auth/end.ts': 'export const end = 1\n',
      }),
    ).toEqual([])
  })
})

describe('length', () => {
  it('is 500 lines at most', () => {
    const lines = (count: number) => 'a\n'.repeat(count)
    expect(faultsOf({ 'lib/expr/a.ts': lines(500) })).toEqual([])
    rejects({ 'lib/expr/a.ts': lines(501) }, 'lib/expr/a.ts', '501')
  })
})
