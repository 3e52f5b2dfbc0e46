import type { BrowserContext, Page } from '@playwright/test'
import { installCourse } from '@/lib/db/installCourse'
import type { Person } from '@/lib/db/person'
import { seedOf } from '@/lib/db/variants'
import { usualPolicy } from '@/lib/gradebook/policy'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'
import { drawVariant } from '@/lib/question/vary'
import { expect, handIn, installedQuestion, partOf, signIn, test, writeAsText } from '../fixtures'
import { newPerson } from '../teach/classroom'

const DAY = 24 * 60 * 60 * 1000
const GRADIENT = 'sum((yhat^(i) - y^(i)) x_j^(i), i = 1:m)/m'

/** A student and the strength of the penalty in their own question. */
interface Own {
  readonly person: Person
  readonly strength: number
}

/** A course on a question that varies, with two students whose numbers differ. */
async function installVariedCourse() {
  const now = new Date()
  const question = loadQuestion(readQuestionFolder('content/logistic-batch'), 'logistic-batch')
  const versionId = await installedQuestion('logistic-batch', now)
  const instructor = await newPerson('Liang', false)
  const students: Person[] = []
  for (let count = 0; count < 12; count += 1) students.push(await newPerson(`Bai ${count}`, true))
  const { assignmentId, itemIds } = await installCourse(
    {
      name: { 'zh-CN': '课程', en: 'Course' },
      term: '2026',
      zone: 'Asia/Shanghai',
      sections: ['1'],
      members: [
        { person: instructor, role: 'instructor', section: null },
        ...students.map((person) => ({ person, role: 'student', section: '1' }) as const),
      ],
      assignment: {
        title: { 'zh-CN': '作业', en: 'Homework' },
        opens: new Date(now.getTime() - DAY),
        due: new Date(now.getTime() + DAY),
        lateUntil: null,
        policy: usualPolicy,
        items: [{ versionId, points: 10 }],
      },
    },
    now,
  )
  const [itemId = ''] = itemIds
  const owns: Own[] = []
  for (const person of students) {
    const seed = await seedOf({ studentId: person.id, itemId }, now)
    owns.push({ person, strength: drawVariant(question.vary, seed).lambda ?? 0 })
  }
  const [one] = owns
  const other = owns.find(({ strength }) => strength !== one?.strength)
  if (one === undefined || other === undefined) throw new Error('all students drew one number')
  return { path: `/assignments/${assignmentId}/${itemId}`, instructor, one, other }
}

async function pageOf(context: BrowserContext, person: Person, path: string): Promise<Page> {
  await signIn(context, person)
  const page = await context.newPage()
  await page.goto(path)
  return page
}

/** The formulas of a page that say the strength, by their source. */
function strengthIn(page: Page) {
  return page.locator('annotation', { hasText: /^\\lambda = [\d.]+$/ })
}

test('a column typed straight through keeps the bracket of its number', async ({ context }) => {
  const { path, one } = await installVariedCourse()
  const page = await pageOf(context, one.person, path)
  const part = partOf(page, 3)
  const field = part.locator('math-field')
  await field.click()
  for (const [keys, latex] of [
    ['x^(i)', 'x^{(i)}'],
    ['x_j^(i)', 'x_{j}^{(i)}'],
    ['x^(i)_j w', 'x_{j}^{(i)}w'],
    ['(yhat^(i)-y^(i))w', String.raw`(\hat{\mathbf{y}}^{(i)}-y^{(i)})w`],
    ['e^(z^(i)+1)', 'e^{z^{(i)}+1}'],
    ['w^(2)', 'w^2'],
  ] as const) {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')
    await page.keyboard.type(keys)
    await expect(field, keys).toHaveJSProperty('value', latex)
  }
})

test('two students see their own numbers and are graded by them', async ({ context }) => {
  const { path, instructor, one, other } = await installVariedCourse()
  for (const [own, another] of [
    [one, other],
    [other, one],
  ] as const) {
    const page = await pageOf(context, own.person, path)
    await expect(strengthIn(page)).toHaveText([`\\lambda = ${own.strength}`])
    const part = partOf(page, 3)
    await writeAsText(part, `${GRADIENT} + ${another.strength} w_j`)
    await handIn(part, 'Not right yet')
    await writeAsText(part, `${GRADIENT} + ${own.strength} w_j`)
    await handIn(part, 'Correct')
    await page.reload()
    await expect(strengthIn(page).first()).toHaveText(`\\lambda = ${own.strength}`)
    await page.close()
  }
  const teacher = await pageOf(context, instructor, path.replace(/\/[^/]*$/, ''))
  await teacher.getByRole('link', { name: 'Gradebook' }).click()
  await teacher.getByRole('row', { name: other.person.name }).getByRole('link').first().click()
  const asked = teacher.getByRole('region', { name: 'What is asked' })
  await expect(asked.getByText('This student’s numbers')).toContainText(`${other.strength}`)
})
