import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { database } from './client'
import { readLibraryVersion, searchLibrary } from './library'
import { installQuestion, isInstalled } from './questions'
import {
  makeCourse,
  monday,
  onDay,
  openTemporaryDatabase,
  type TestCourse,
} from './temporaryDatabase'

let close: () => Promise<void>
let course: TestCourse
const about = (
  id: string,
  version: string,
  tags: readonly string[],
  chinese: string,
  en: string,
) => ({
  id,
  version,
  tags,
  parts: [
    { id: 'a', points: 2, attempts: null, cases: [] },
    { id: 'b', points: 3, attempts: null, cases: [] },
  ],
  titles: { 'zh-CN': chinese, en },
})
const softmax = about('softmax-gradient', '1', ['softmax', 'gradient'], '梯度', 'A gradient')

beforeAll(async () => {
  close = await openTemporaryDatabase()
  course = await makeCourse()
  await installQuestion(softmax, { 'question.yaml': 'old' }, monday)
  const newer = { ...softmax, version: '2', titles: { 'zh-CN': '新题', en: 'Newer' } }
  await installQuestion(newer, { 'question.yaml': 'new' }, onDay(1))
  const trace = about('trace', '1', ['matrix', 'gradient'], '迹 ＡＢ', 'A trace')
  await installQuestion(trace, { 'question.yaml': 'trace' }, monday)
})
afterAll(() => close())

const find = async (text: string, ...tags: readonly string[]) =>
  (await searchLibrary(course.instructor, { text, tags }))?.questions.map(({ name }) => name)

describe('the library', () => {
  test('lists each question in its newest version', async () => {
    const page = await searchLibrary(course.owner, { text: 'softmax', tags: [] })
    expect(page).toMatchObject({ found: 1, all: 3 })
    expect(page?.questions).toMatchObject([
      {
        name: 'softmax-gradient',
        title: { en: 'Newer' },
        tags: ['softmax', 'gradient'],
        parts: 2,
        points: 5,
      },
    ])
  })

  test.each([
    ['by a word of either title', '新', [], ['softmax-gradient']],
    ['whatever its case and width', 'ab', [], ['trace']],
    ['by its id', 'trace', [], ['trace']],
    ['by all words together', 'gradient newer', [], ['softmax-gradient']],
    ['by tags, all of them', '', ['gradient', 'matrix'], ['trace']],
    ['not by a word of an older version', 'a gradient old', [], []],
  ] as const)('is searched %s', async (_, text, tags, names) => {
    expect(await find(text, ...tags)).toEqual(names)
  })

  test('counts the tags of what was found', async () => {
    const page = await searchLibrary(course.owner, { text: '', tags: ['gradient'] })
    expect(page?.tags.slice(0, 2)).toEqual([
      { tag: 'gradient', count: 2 },
      { tag: 'matrix', count: 1 },
    ])
  })

  test('shows a version before it is chosen', async () => {
    const [newest] =
      (await searchLibrary(course.owner, { text: 'newer', tags: [] }))?.questions ?? []
    const version = await readLibraryVersion(course.owner, newest?.versionId ?? '')
    expect(version?.files).toEqual({ 'question.yaml': 'new' })
  })
})

test('what is stored already is known by its files; tags that an older program left out are put in', async () => {
  expect(await isInstalled('trace', { 'question.yaml': 'trace' })).toBe(true)
  expect(await isInstalled('trace', { 'question.yaml': 'trace, edited' })).toBe(false)
  expect(await isInstalled('softmax-gradient', { 'question.yaml': 'trace' })).toBe(false)
  await database().questionVersion.updateMany({ where: { hash: '2' }, data: { tags: '[]' } })
  expect(await isInstalled('softmax-gradient', { 'question.yaml': 'new' })).toBe(false)
  await installQuestion({ ...softmax, version: '2' }, { 'question.yaml': 'new' }, onDay(2))
  expect(await isInstalled('softmax-gradient', { 'question.yaml': 'new' })).toBe(true)
})
