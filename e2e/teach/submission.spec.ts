import { overrideGrading } from '@/lib/db/gradings'
import { expect, signIn } from '../fixtures'
import { HOSTILE_ANSWER, test } from './classroom'

test('a submission stands as it was typed, as it was read, and as its student sees it', async ({
  teacherPage: page,
  classroom,
}) => {
  await page.goto(`/teach/submissions/${classroom.submissionIds[1]}`)
  await expect(page.getByRole('region', { name: 'As typed' })).toContainText('yhat_k (1 + yhat_k)')
  await expect(page.getByRole('region', { name: 'As read' }).locator('.katex')).toHaveCount(1)
  const seen = page.getByRole('region', { name: 'What the student sees' })
  await expect(seen.getByRole('heading', { name: 'Not right yet' })).toBeVisible()
  await expect(seen.getByText('It should be')).toHaveCount(0)
})

test('the trace tells both values at every point, and which one decided', async ({
  teacherPage: page,
  classroom,
}) => {
  await page.goto(`/teach/submissions/${classroom.submissionIds[1]}`)
  const trace = page.getByRole('region', { name: 'Why it was decided so' })
  await expect(trace.getByText(/^2\d of 24 sample points disagree/)).toBeVisible()
  await expect(trace.getByRole('row', { name: /differ, decided$/ })).toHaveCount(1)
  await expect(trace.getByText('True', { exact: true }).first()).toBeVisible()
  const record = page.getByRole('region', { name: 'Record' })
  await expect(record).toContainText('d(yhat[k], z2[k])')
  await expect(record).toContainText('yhat[k] * (1 + yhat[k])')
})

test('what was typed is text, whatever it holds', async ({ teacherPage: page, classroom }) => {
  await page.goto(`/teach/submissions/${classroom.submissionIds[4]}`)
  await expect(page.getByRole('region', { name: 'As typed' })).toContainText(HOSTILE_ANSWER)
  await expect(page.locator('main img, main math-field, a[href^="javascript"]')).toHaveCount(0)
  await expect(page).toHaveTitle(/part 1/)
})

test('one goes from attempt to attempt and from student to student', async ({
  teacherPage: page,
  classroom,
}) => {
  const [, first, second, other] = classroom.submissionIds
  await page.goto(`/teach/submissions/${first}`)
  await expect(page.getByText('Another attempt makes the mark in the gradebook.')).toBeVisible()
  await page.getByRole('link', { name: 'Attempt 2' }).click()
  await expect(page).toHaveURL(`/teach/submissions/${second}`)
  await expect(page.getByText('This attempt makes the mark in the gradebook.')).toBeVisible()
  const between = page.getByRole('navigation', { name: 'Between submissions' })
  await between.getByRole('link').click()
  await expect(page).toHaveURL(`/teach/submissions/${other}`)
})

test('a mark is changed with its reason, the total follows, and the student is told', async ({
  teacherPage: page,
  classroom,
  browser,
}) => {
  await page.goto(`/teach/submissions/${classroom.submissionIds[3]}`)
  const form = page.getByRole('form', { name: 'Change the mark' })
  await form.getByRole('button', { name: 'Change the mark' }).click()
  await expect(form.getByText('Write a number from 0 to 2')).toBeVisible()
  await expect(form.getByText('Write the reason: the student will see it.')).toBeVisible()
  await form.getByRole('textbox', { name: 'Credit' }).fill('2.5')
  await form.getByRole('textbox', { name: 'Reason' }).fill('Right up to the sign.')
  await form.getByRole('button', { name: 'Change the mark' }).click()
  await expect(form.getByText('Write a number from 0 to 2')).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Credit' })).toBeFocused()
  await expect(form.getByRole('textbox', { name: 'Reason' })).toHaveValue('Right up to the sign.')
  await form.getByRole('textbox', { name: 'Credit' }).fill('75%')
  await form.getByRole('button', { name: 'Change the mark' }).click()
  await expect(form.getByText('Saved. The student sees the new mark and the reason.')).toBeVisible()
  const history = page.getByRole('region', { name: 'History of the mark' })
  await expect(history).toContainText('0 → 1.5 of 2')
  await page.reload()
  await expect(history).toContainText(`Changed by ${classroom.instructor.name}`)
  await expect(history).toContainText('Right up to the sign.')

  await page.goto(`/teach/assignments/${classroom.assignmentId}`)
  const row = page.getByRole('row', { name: classroom.hasty.name })
  await expect(
    row.getByRole('link', { name: /Partly right, 1.5 of 2 · Mark changed$/ }),
  ).toBeVisible()
  await expect(row.getByRole('cell').last()).toHaveText('1.5')

  const context = await browser.newContext({ locale: 'en-GB' })
  await signIn(context, classroom.hasty)
  const theirs = await context.newPage()
  await theirs.goto(`/assignments/${classroom.assignmentId}/${classroom.itemId}`)
  const card = theirs.getByRole('region', { name: 'Part (4)' }).getByRole('article').first()
  await expect(card).toContainText('Right up to the sign.')
  await expect(card.getByRole('heading', { name: 'Partly right' })).toBeVisible()
  await context.close()
})

test('a mark somebody else has changed meanwhile is not changed unseen', async ({
  teacherPage: page,
  classroom,
}) => {
  const [, , , submissionId = ''] = classroom.submissionIds
  await page.goto(`/teach/submissions/${submissionId}`)
  const form = page.getByRole('form', { name: 'Change the mark' })
  await form.getByRole('textbox', { name: 'Credit' }).fill('1')
  await form.getByRole('textbox', { name: 'Reason' }).fill('Half of it.')
  const other = { credit: 2_500, reason: 'A quarter.', now: new Date() }
  await overrideGrading(classroom.instructor, submissionId, other)
  await form.getByRole('button', { name: 'Change the mark' }).click()
  await expect(form.getByText('Somebody else has just changed this mark.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'History of the mark' })).toContainText(
    'A quarter.',
  )
  await expect(form.getByRole('textbox', { name: 'Credit' })).toHaveValue('1')
  await expect(form.getByRole('textbox', { name: 'Reason' })).toHaveValue('Half of it.')
  await form.getByRole('button', { name: 'Change the mark' }).click()
  await expect(form.getByText('Saved.')).toBeVisible()
})

test('a lost connection loses nothing that is typed', async ({ teacherPage: page, classroom }) => {
  await page.goto(`/teach/submissions/${classroom.submissionIds[3]}`)
  await page.route('**/api/gradings', (route) => route.abort())
  const form = page.getByRole('form', { name: 'Change the mark' })
  await form.getByRole('textbox', { name: 'Credit' }).fill('1')
  await form.getByRole('textbox', { name: 'Reason' }).fill('Half of it.')
  await form.getByRole('button', { name: 'Change the mark' }).click()
  await expect(form.getByText('Not saved: the server did not answer.')).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Reason' })).toHaveValue('Half of it.')
})

test('the same change sent twice at once is made once', async ({
  teacherPage: page,
  classroom,
}) => {
  const [, , , submissionId] = classroom.submissionIds
  await page.goto(`/teach/submissions/${submissionId}`)
  const statuses = await page.evaluate(async (id) => {
    const change = { submissionId: id, credit: 5_000, reason: 'Half of it.', after: 1 }
    const send = () =>
      fetch('/api/gradings', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(change),
      })
    const replies = await Promise.all([send(), send(), send()])
    return replies.map(({ status }) => status)
  }, submissionId)
  expect(statuses.sort()).toEqual([200, 409, 409])
})

const REFUSED: readonly (readonly [what: string, change: object, status: number])[] = [
  ['more than full credit', { credit: 10_001 }, 400],
  ['a part of a ten-thousandth', { credit: 0.5 }, 400],
  ['no reason', { reason: '  ' }, 400],
  ['an unknown key', { outcome: 'correct' }, 400],
  ['a body of more than 64 kB', { reason: 'a'.repeat(70_000) }, 413],
]

test('a change that is none is refused', async ({ teacherPage: page, classroom, baseURL }) => {
  const [, , , submissionId] = classroom.submissionIds
  for (const [what, change, status] of REFUSED) {
    const reply = await page.request.post('/api/gradings', {
      headers: { origin: baseURL ?? '' },
      data: { submissionId, credit: 5_000, reason: 'x', after: 1, ...change },
    })
    expect(reply.status(), what).toBe(status)
  }
})

test('a change from another site is refused', async ({ teacherPage: page, classroom }) => {
  const [, , , submissionId] = classroom.submissionIds
  const data = { submissionId, credit: 5_000, reason: 'x', after: 1 }
  for (const headers of [{ origin: 'https://elsewhere.example' }, {}]) {
    const reply = await page.request.post('/api/gradings', { headers, data })
    expect(reply.status()).toBe(403)
  }
})

test('an observer looks and changes nothing', async ({ page, context, classroom, baseURL }) => {
  const [, , , submissionId] = classroom.submissionIds
  await signIn(context, classroom.observer)
  await page.goto(`/teach/submissions/${submissionId}`)
  await expect(
    page.getByText('You may look at marks in this course, not change them.'),
  ).toBeVisible()
  await expect(page.getByRole('form')).toHaveCount(0)
  const reply = await page.request.post('/api/gradings', {
    headers: { origin: baseURL ?? '' },
    data: { submissionId, credit: 5_000, reason: 'x', after: 1 },
  })
  expect(reply.status()).toBe(404)
})
