import { v7 as uuid } from 'uuid'
import { gradeStored } from '@/app/grader'
import { database } from '@/lib/db/client'
import { appendGrading } from '@/lib/db/gradings'
import type { Person } from '@/lib/db/person'
import { readStoredVersion } from '@/lib/db/questions'
import { recordSubmission } from '@/lib/db/recordSubmission'
import { paintPng } from '@/lib/files/paintPng'
import { expectAccessible } from '../accessible'
import { expect, partOf, type Sheet, signIn, test } from '../fixtures'
import { newPerson } from './classroom'

test.use({ question: 'softmax-shift' })

/** Of 100 kB: more than other requests may hold. */
const photo = paintPng(600, 400, (x, y) => (x * x * 7 + y * y * 13 + x * y) % 251)

/** Puts another person into the course. */
async function join(sheet: Sheet, name: string, role: 'student' | 'assistant'): Promise<Person> {
  const person = await newPerson(name, role === 'student')
  const { courseId } = sheet
  await database().enrolment.create({
    data: { id: uuid(), courseId, userId: person.id, role, createdAt: new Date() },
  })
  return person
}

/** Hands in an answer in plain text and has it graded. */
async function submit(sheet: Sheet, student: Person, partId: string, text: string): Promise<void> {
  const now = new Date()
  const receipt = await recordSubmission(student, {
    itemId: sheet.itemId,
    partId,
    text,
    fields: null,
    format: 'plain',
    idempotencyKey: uuid(),
    now,
  })
  if (receipt?.kind !== 'accepted') throw new Error('the answer is not taken')
  const { submission } = receipt
  const version = await readStoredVersion(submission.versionId)
  await appendGrading(submission.id, await gradeStored(submission, version), now)
}

test('prose and a photo go from their student to an assistant, who marks by keys, and back', async ({
  studentPage: page,
  sheet,
  browser,
}) => {
  test.slow()
  const assistant = await join(sheet, 'Assistant Tan', 'assistant')
  await submit(sheet, sheet.student, 'slope', '-p_i')

  await page.goto(sheet.path)
  const why = partOf(page, 2)
  await why.getByRole('button', { name: 'Hand in' }).click()
  await expect(why.getByText('Write an answer first.')).toBeVisible()
  await why.getByRole('textbox').fill('Both gain the **factor** $e^{c}$, <b>which</b> cancels.')
  await expect(
    why.getByRole('region', { name: 'How it will read' }).locator('.katex'),
  ).toBeVisible()
  await why.getByRole('button', { name: 'Hand in' }).click()
  await expect(why.getByRole('heading', { name: 'Handed in' })).toBeVisible()
  await expect(why.getByText('A person will mark this.')).toBeVisible()

  const derivation = partOf(page, 3)
  const chooser = derivation.getByLabel('Choose files')
  await chooser.setInputFiles([
    { name: 'page.html', mimeType: 'image/png', buffer: Buffer.from('<script>1</script>') },
    { name: 'nothing.png', mimeType: 'image/png', buffer: Buffer.alloc(0) },
    { name: 'page 1.png', mimeType: 'image/png', buffer: photo },
    { name: 'page 2.png', mimeType: 'image/png', buffer: photo },
  ])
  await expect(derivation.getByText(/^page\.html is no PDF/)).toBeVisible()
  await expect(derivation.getByText(/^nothing\.png is empty/)).toBeVisible()
  await expect(derivation.getByRole('link', { name: 'page 2.png' })).toBeVisible()
  await expectAccessible(page, 'prose and files')
  await derivation.getByRole('button', { name: 'Remove page 2.png' }).click()
  await expect(derivation.getByText('Draft saved')).toBeVisible()
  await page.reload()
  await expect(derivation.getByRole('link')).toHaveText(['page 1.png'])
  await derivation.getByRole('button', { name: 'Hand in' }).click()
  await expect(derivation.getByRole('heading', { name: 'Handed in' })).toBeVisible()

  const slope = partOf(page, 1)
  await slope.getByText('Ask for a second look').first().click()
  await slope.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(slope.getByText('Write something first.')).toBeVisible()
  await slope
    .getByRole('textbox', { name: 'Ask for a second look' })
    .fill('Is the sign a convention?')
  await slope.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(slope.getByText(/^Asked .* A person will look at it/)).toBeVisible()

  const context = await browser.newContext({ locale: 'en-GB' })
  await signIn(context, assistant)
  const desk = await context.newPage()
  await desk.goto(`/teach/assignments/${sheet.assignmentId}`)
  await expect(desk.getByRole('link', { name: /part 2 · To be marked, 0 of/ })).toBeVisible()
  await desk.goto(`/courses/${sheet.courseId}`)
  await desk.getByRole('link', { name: 'To look at (3)' }).click()
  await desk.getByRole('link', { name: 'Start with the oldest' }).click()
  await expect(desk.getByText('1 of 3 in the queue')).toBeVisible()
  await expect(desk.getByRole('region', { name: 'As written' }).locator('strong')).toHaveText(
    'factor',
  )
  await expect(desk.locator('main b')).toHaveCount(0)
  await expectAccessible(desk, 'a rubric')
  await desk.keyboard.press('1')
  await desk.keyboard.press('2')
  await expect(desk.getByText('Credit: 1.8 of 2.4')).toBeVisible()
  await desk.keyboard.press('m')
  await desk.keyboard.press('Control+Enter')
  await expect(desk.getByText('Saved. The student sees the new mark and the reason.')).toBeVisible()
  await desk.keyboard.press('c')
  await desk.keyboard.type('Well said: no n, p or 1 goes astray here.')
  await desk.keyboard.press('Control+Enter')
  await expect(desk.getByText('Sent. The student sees it now.')).toBeVisible()
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('n')

  await expect(desk.getByText('1 of 2 in the queue')).toBeVisible()
  const picture = desk.getByRole('img', { name: 'Picture page 1.png' })
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(60)
  await desk.keyboard.press('n')
  await expect(desk.getByRole('heading', { name: 'The student asks' })).toBeVisible()
  await expect(desk.getByText('Is the sign a convention?')).toBeVisible()
  await desk.keyboard.press('m')
  await desk.keyboard.type('No: the derivative of the logarithm is positive here.')
  await desk.keyboard.press('Control+Enter')
  await expect(desk.getByText(`Answered by ${assistant.name}`)).toBeVisible()
  await desk.getByRole('link', { name: 'Back to the queue' }).click()
  await expect(desk.getByText('1 answer waits for a person.')).toBeVisible()
  await context.close()

  await page.reload()
  await expect(
    slope.getByText('No: the derivative of the logarithm is positive here.'),
  ).toBeVisible()
  await expect(why.getByRole('heading', { name: 'Partly right' })).toBeVisible()
  await expect(why.getByText('Marked by a person, by these lines:')).toBeVisible()
  await expect(why.getByRole('listitem').filter({ hasText: 'nothing overflows' })).toContainText(
    'has not',
  )
  await expectAccessible(page, 'an answer that a person has marked')
  const comment = why.getByRole('region', { name: 'Comments' })
  await expect(comment).toContainText(assistant.name)
  await expect(comment).toContainText('Well said')
})
