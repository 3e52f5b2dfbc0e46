import { installQuestion } from '@/lib/db/questions'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'
import { expectAccessible } from '../accessible'
import { expect, signIn } from '../fixtures'
import { test } from './classroom'

/** The sheet with its first part asking for the transpose: every right answer to it turns wrong. */
async function installMended(now: Date): Promise<void> {
  const files = readQuestionFolder('content/two-layer-softmax')
  const yaml = files['question.yaml'] ?? ''
  const mended = yaml.replace('answer: shape(W2)', "answer: shape(W2')")
  if (mended === yaml) throw new Error('the sheet has no part to mend')
  const changed = { ...files, 'question.yaml': mended }
  await installQuestion(loadQuestion(changed, 'two-layer-softmax'), changed, now)
}

test('a class is analysed, a group marked and unmarked, a question regraded and taken back, and all of it stands in the record', async ({
  teacherPage: page,
  classroom,
  browser,
}) => {
  test.slow()
  const { courseId, assignmentId, itemId, diligent } = classroom
  const here = `/teach/assignments/${assignmentId}`
  const students = await browser.newContext()
  await signIn(students, diligent)
  const student = await students.newPage()

  await page.goto(`${here}/analysis`)
  await expect(page.getByRole('heading', { name: 'Distribution of scores' })).toBeVisible()
  await expectAccessible(page, 'analysis')
  await page.getByRole('link', { name: '1.4', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Commonest wrong answers' })).toBeVisible()
  await page.getByRole('link', { name: 'See all groups' }).click()

  const wrong = page.getByRole('listitem').filter({ hasText: 'Not right yet' }).first()
  await expect(wrong).toContainText('1 student')
  await expectAccessible(page, 'groups')
  await wrong.getByText('Mark or comment all of them').click()
  await wrong.getByLabel('Credit for each').fill('50%')
  await wrong.getByRole('button', { name: 'Do so for 1 answer' }).click()
  await expect(wrong.getByText('Write the reason')).toBeVisible()
  await wrong.getByLabel('Reason').fill('The sign alone is wrong.')
  await wrong.getByLabel('Comment').fill('Look at the sign.')
  await wrong.getByRole('button', { name: 'Do so for 1 answer' }).click()
  await expect(wrong.getByText('1 answers marked, 1 students written to.')).toBeVisible()
  const done = page.getByRole('region', { name: 'What was done to groups of this part' })
  await done.getByRole('button', { name: 'Take back' }).click()
  await expect(done.getByText('taken back')).toBeVisible()

  await installMended(new Date())
  await page.goto(`${here}/regrades`)
  await page.getByLabel('Why it is judged anew').fill('The shape was asked the wrong way round.')
  await page.getByRole('button', { name: 'Judge all answers anew' }).click()
  await expect(page.getByRole('table', { name: 'What changes' })).toContainText('2 → 0')
  await expectAccessible(page, 'a regrade')
  await page.getByRole('button', { name: 'Change these marks' }).click()
  await expect(page.getByText('Marks changed')).toBeVisible()

  await student.goto('/')
  const changes = student.getByRole('region', { name: 'What has changed' })
  await changes.getByRole('link', { name: 'Your answer was judged anew' }).click()
  await expect(
    student.getByText('Judged anew: The shape was asked the wrong way round.'),
  ).toBeVisible()
  await student.goto('/')
  await changes.getByRole('button', { name: 'I have seen this' }).click()
  await expect(changes).toHaveCount(0)

  await page.getByRole('button', { name: 'Take this regrade back' }).click()
  await expect(page.getByText('Taken back', { exact: false }).first()).toBeVisible()
  await student.goto(`/assignments/${assignmentId}/${itemId}`)
  await expect(student.getByText('Judged anew:')).toHaveCount(0)

  await page.goto(`/teach/courses/${courseId}/audit`)
  for (const act of ['Group marked', 'Group act taken back', 'Regrade applied', 'Regrade taken']) {
    await expect(page.getByRole('cell', { name: act }).first()).toBeVisible()
  }
  await expectAccessible(page, 'changes')
  await page.getByLabel('Kind').selectOption('Regrade applied')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('row')).toHaveCount(2)
  await students.close()
})
