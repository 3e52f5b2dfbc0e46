/** Source files by their path from the root of the repository, with `/` between folders. */
export type Sources = ReadonlyMap<string, string>

/** One import as written, and the file of the repository it means, if any. */
interface Import {
  readonly name: string
  readonly target: string | null
  /** Types are gone before anything runs, so they never carry code into a browser. */
  readonly isType: boolean
}

/** What each folder of `lib/` may import from its neighbours: docs/decisions/009-layers.md says why. */
export const layers: ReadonlyMap<string, readonly string[]> = new Map([
  ['expr', []],
  ['files', []],
  ['numeric', ['expr']],
  ['model', ['expr', 'numeric']],
  ['referee', ['expr', 'numeric', 'model']],
  ['question', ['expr', 'numeric', 'model', 'referee']],
  ['grading', ['expr', 'numeric', 'model', 'referee', 'question']],
  ['gradebook', ['expr', 'numeric', 'model', 'referee', 'question', 'grading']],
  ['i18n', ['expr', 'numeric', 'model', 'referee', 'question', 'grading', 'gradebook']],
  [
    'db',
    ['expr', 'files', 'numeric', 'model', 'referee', 'question', 'grading', 'gradebook', 'i18n'],
  ],
  [
    'auth',
    [
      'expr',
      'files',
      'numeric',
      'model',
      'referee',
      'question',
      'grading',
      'gradebook',
      'i18n',
      'db',
    ],
  ],
])

/** Folders of `lib/` whose code may reach a browser; everything else there stays on the server. */
const browserFolders = ['expr', 'i18n']
const browserPackages = /^(?!mathjs|@prisma\/|@libsql\/|libsql|pino|node:|next\/server|server-only)/

/** Packages with one door each. */
const doors: readonly { readonly packages: RegExp; readonly folder: string }[] = [
  { packages: /^(@prisma\/|@libsql\/|libsql$)/, folder: 'lib/db/' },
  { packages: /^mathjs(\/|$)/, folder: 'lib/referee/' },
]

const generatedClient = 'lib/db/generated/'
const longestFile = 500

/** Every way in which the sources break the order of the house, each a sentence that names a file. */
export function findLayerFaults(sources: Sources): readonly string[] {
  const imports = new Map(
    [...sources].map(([path, text]) => [path, readImports(path, text, sources)]),
  )
  const shipped = new Map([...imports].filter(([path]) => !/\.test\.tsx?$/.test(path)))
  return [
    ...[...sources].flatMap(([path, text]) => lengthFaults(path, text)),
    ...[...sources.keys()].flatMap(folderFaults),
    ...[...shipped].flatMap(([path, list]) => list.flatMap((item) => directionFaults(path, item))),
    ...cycleFaults(shipped),
    ...[...sources]
      .filter(isClientComponent)
      .flatMap(([path]) => browserFaults(path, sources, shipped)),
  ]
}

function lengthFaults(path: string, text: string): readonly string[] {
  const lines = text.split('\n').length - 1
  return lines > longestFile ? [`${path} has ${lines} lines; ${longestFile} is the most`] : []
}

function folderFaults(path: string): readonly string[] {
  const match = /^lib\/(?:([^/]+)\/)?/.exec(path)
  if (match === null || /^lib\/layers(\.test)?\.ts$/.test(path)) return []
  const folder = match[1]
  if (folder === undefined) return [`${path} stands in no folder of lib/`]
  return layers.has(folder) ? [] : [`lib/${folder} is not in the list of layers (${path})`]
}

function directionFaults(path: string, { name, target }: Import): readonly string[] {
  if (target === null) {
    const door = doors.find(({ packages }) => packages.test(name))
    const isOutside = door !== undefined && !path.startsWith(door.folder) && !isTooling(path)
    return isOutside ? [`${path} imports ${name}, which belongs to ${door.folder} alone`] : []
  }
  if (target.startsWith(generatedClient) && !path.startsWith('lib/db/')) {
    return [`${path} imports the generated database client, which belongs to lib/db/ alone`]
  }
  const from = folderOf(path)
  if (from === null) return []
  const to = folderOf(target)
  if (to === null) return [`${path} imports ${target}, which is not in lib/`]
  const isAllowed = to === from || (layers.get(from)?.includes(to) ?? true)
  return isAllowed ? [] : [`${path} imports ${target}: lib/${from} stands above lib/${to}`]
}

/** Scripts write migrations with the engine that Prisma ships; no page ever runs them. */
function isTooling(path: string): boolean {
  return path.startsWith('scripts/') || path === 'prisma.config.ts'
}

/** Files that need each other to run. Types may refer to each other: nothing of them is left by then. */
function cycleFaults(imports: ReadonlyMap<string, readonly Import[]>): readonly string[] {
  const finished = new Set<string>()
  const faults: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    if (finished.has(path)) return
    const start = trail.indexOf(path)
    if (start >= 0) {
      faults.push(`a cycle: ${[...trail.slice(start), path].join(' -> ')}`)
      return
    }
    for (const { target, isType } of imports.get(path) ?? []) {
      if (target !== null && !isType) visit(target, [...trail, path])
    }
    finished.add(path)
  }
  for (const path of imports.keys()) visit(path, [])
  return faults
}

function isClientComponent([, text]: readonly [string, string]): boolean {
  return hasDirective(text, 'use client')
}

/** Follows value imports from a client component; a file of server actions is only named, not shipped. */
function browserFaults(
  start: string,
  sources: Sources,
  imports: ReadonlyMap<string, readonly Import[]>,
): readonly string[] {
  const seen = new Set<string>([start])
  const faults: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    for (const { name, target, isType } of imports.get(path) ?? []) {
      if (isType || (target !== null && seen.has(target))) continue
      const way = [...trail, target ?? name]
      if (target === null) {
        if (!browserPackages.test(name)) faults.push(`a browser would get ${way.join(' -> ')}`)
        continue
      }
      seen.add(target)
      const folder = folderOf(target)
      if (hasDirective(sources.get(target) ?? '', 'use server')) continue
      if (folder !== null && !browserFolders.includes(folder)) {
        faults.push(`a browser would get ${way.join(' -> ')}`)
      } else visit(target, way)
    }
  }
  visit(start, [start])
  return faults
}

function hasDirective(text: string, directive: string): boolean {
  return new RegExp(`^(?:\\s|//[^\\n]*\\n|/\\*[\\s\\S]*?\\*/)*['"]${directive}['"]`).test(text)
}

/** The layer a path of `lib/` belongs to; null for everything else. */
function folderOf(path: string): string | null {
  return /^lib\/([^/]+)\//.exec(path)?.[1] ?? null
}

const staticImport = /^(?:import|export)(\s+type)?\s(?:[^'"`;=(]*?\bfrom\s+)?['"]([^'"]+)['"]/gm
const dynamicImport = /(typeof\s+)?\bimport\(\s*['"]([^'"]+)['"]\s*,?\s*\)/g

/** Reads the imports that formatted source can have: statements at the line's start, and `import(…)`. */
function readImports(path: string, text: string, sources: Sources): readonly Import[] {
  return [...text.matchAll(staticImport), ...text.matchAll(dynamicImport)].map((match) => {
    const name = match[2] ?? ''
    return { name, target: resolve(path, name, sources), isType: match[1] !== undefined }
  })
}

function resolve(path: string, name: string, sources: Sources): string | null {
  const isInside = name.startsWith('.') || name.startsWith('@/')
  if (!isInside) return null
  const folders = name.startsWith('@/') ? [] : path.split('/').slice(0, -1)
  for (const step of name.replace(/^@\//, '').split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '.') folders.push(step)
  }
  const plain = folders.join('/')
  const endings = ['', '.ts', '.tsx', '.js']
  return endings.map((ending) => plain + ending).find((file) => sources.has(file)) ?? plain
}
