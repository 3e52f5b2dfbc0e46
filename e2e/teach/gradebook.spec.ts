import { installCourse } from '@/lib/db/installCourse'
import { usualPolicy } from '@/lib/gradebook/policy'
import { expect, signIn } from '../fixtures'
import { FORMULA_NAME, newPerson, test } from './classroom'

test('the way to the gradebook begins at home', async ({ teacherPage: page, classroom }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Gradebook' }).click()
  await expect(page).toHaveURL(`/teach/assignments/${classroom.assignmentId}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gradebook')
})

test('every student has a row with a sign and a mark for each part', async ({
  teacherPage: page,
  classroom,
}) => {
  await page.goto(`/teach/assignments/${classroom.assignmentId}`)
  const bai = page.getByRole('row', { name: classroom.diligent.name })
  await expect(bai.getByRole('link', { name: /part 4 · Right, 2 of 2$/ })).toBeVisible()
  await expect(bai.getByRole('cell', { name: /part 2 · Not tried/ })).toBeVisible()
  await expect(bai.getByRole('cell').last()).toHaveText('4')
  const hasty = page.getByRole('row', { name: classroom.hasty.name })
  await expect(hasty.getByRole('link', { name: /part 4 · Wrong, 0 of 2$/ })).toBeVisible()
  await expect(hasty.getByRole('link', { name: /part 1 · Not readable, 0 of 2$/ })).toBeVisible()
  const mean = page.getByRole('row', { name: 'Mean of 3' })
  await expect(mean.getByRole('cell').last()).toHaveText('1.33')
})

test('rows are sorted and filtered, and the address keeps the view', async ({
  teacherPage: page,
  classroom,
}) => {
  await page.goto(`/teach/assignments/${classroom.assignmentId}`)
  const first = page.getByRole('row').nth(2)
  await page.getByRole('link', { name: 'Total' }).click()
  await expect(page.getByRole('columnheader', { name: 'Total' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await expect(first).toContainText(classroom.diligent.name)
  await page.getByRole('searchbox', { name: 'Filter' }).fill('chen')
  await expect(page.getByRole('status').filter({ hasText: '1 of 3' })).toBeVisible()
  await expect(first).toContainText(classroom.absent.name)
  await page.reload()
  await expect(page.getByRole('searchbox', { name: 'Filter' })).toHaveValue('chen')
  await expect(first).toContainText(classroom.absent.name)
  await page.getByRole('searchbox', { name: 'Filter' }).fill('nobody at all')
  await expect(page.getByText('No student matches “nobody at all”.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(first).toContainText(classroom.diligent.name)
})

test('what is typed before the scripts run is heeded', async ({ teacherPage: page, classroom }) => {
  let run = () => {}
  const mayRun = new Promise<void>((resolve) => {
    run = resolve
  })
  await page.route('**/*.js', async (route) => {
    await mayRun
    await route.continue()
  })
  await page.goto(`/teach/assignments/${classroom.assignmentId}`, { waitUntil: 'commit' })
  await page.getByRole('searchbox', { name: 'Filter' }).fill('chen')
  run()
  await expect(page.getByRole('status').filter({ hasText: '1 of 3' })).toBeVisible()
})

test('arrow keys walk the cells, and Enter opens one', async ({ teacherPage: page, classroom }) => {
  await page.goto(`/teach/assignments/${classroom.assignmentId}?sort=name`)
  await page.getByRole('link', { name: 'Total' }).focus()
  await page.keyboard.press('Tab')
  const focused = page.locator(':focus')
  await expect(page.locator('[data-cell][tabindex="0"]')).toHaveCount(1)
  await expect(focused).toHaveAttribute('data-cell', '')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('End')
  await expect(focused).toHaveAttribute('id', /-5$/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await expect(focused).toHaveAttribute('id', /-0$/)
  await page.getByRole('link', { name: /^Bai .* part 1/ }).focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/teach/submissions/${classroom.submissionIds[2]}`)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('sorting and filtering still work', async ({ teacherPage: page, classroom }) => {
    await page.goto(`/teach/assignments/${classroom.assignmentId}`)
    await page.getByRole('link', { name: 'Total' }).click()
    await expect(page.getByRole('row').nth(2)).toContainText(classroom.diligent.name)
    await page.getByRole('searchbox', { name: 'Filter' }).fill('chen')
    await page.getByRole('button', { name: 'Filter' }).click()
    await expect(page.getByRole('row').nth(2)).toContainText(classroom.absent.name)
  })
})

test('the table is exported for spreadsheets, and runs nothing in them', async ({
  teacherPage: page,
  classroom,
}) => {
  await page.goto(`/teach/assignments/${classroom.assignmentId}`)
  const started = page.waitForEvent('download')
  await page.locator('summary').filter({ hasText: 'Export' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'CSV for Canvas' })).toBeVisible()
  await page.getByRole('link', { name: 'CSV for a spreadsheet' }).click()
  const download = await started
  expect(download.suggestedFilename()).toMatch(/^gradebook-Homework .*-\d{4}-\d\d-\d\d\.csv$/)
  const reply = await page.request.get(`/api/exports/gradebook/${classroom.assignmentId}`, {
    headers: { 'accept-language': 'en' },
  })
  expect(reply.headers()['content-type']).toBe('text/csv; charset=utf-8')
  const bytes = await reply.body()
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = bytes.toString('utf8').slice(1).split('\r\n')
  expect(lines[0]).toBe(
    'Student no.,Name,Section,Q1 (1) (2),Q1 (2) (2),Q1 (3) (2),Q1 (4) (2),Q1 (5) (2),Q1 (6) (2),Total (12)',
  )
  expect(lines).toHaveLength(5)
  expect(lines.at(-1)).toBe('')
  const { diligent, hasty, absent } = classroom
  expect(lines).toContain(`${diligent.studentNumber},${diligent.name},1,2,,,2,,,4`)
  expect(lines).toContain(`${absent.studentNumber},${absent.name},2,,,,,,,0`)
  const quoted = `'${hasty.name}`.replaceAll('"', '""')
  expect(quoted).toContain(`'${FORMULA_NAME.slice(0, 11)}`)
  expect(lines).toContain(`${hasty.studentNumber},"${quoted}",2,0,,,0,,,0`)
  const answers = await page.request.get(`/api/exports/submissions/${classroom.assignmentId}`)
  const ids = (await answers.text())
    .trimEnd()
    .split('\n')
    .map((line): string => JSON.parse(line).id)
  expect(ids).toEqual(classroom.submissionIds)
  const other = await page.request.get(`/api/exports/gradebook/${classroom.assignmentId}?form=x`)
  expect(other.status()).toBe(400)
})

test('an observer sees the class, and exports nothing', async ({ page, context, classroom }) => {
  await signIn(context, classroom.observer)
  await page.goto(`/teach/assignments/${classroom.assignmentId}`)
  await expect(page.getByRole('row', { name: classroom.diligent.name })).toBeVisible()
  await expect(page.getByText('Export', { exact: true })).toHaveCount(0)
  const reply = await page.request.get(`/api/exports/gradebook/${classroom.assignmentId}`)
  expect(reply.status()).toBe(404)
})

test('a course without students says so', async ({ page, context }) => {
  const now = new Date()
  const instructor = await newPerson('Liang', false)
  const { assignmentId } = await installCourse(
    {
      name: { 'zh-CN': '空课', en: 'Empty course' },
      term: '2026',
      zone: 'UTC',
      sections: [],
      members: [{ person: instructor, role: 'owner', section: null }],
      assignment: {
        title: { 'zh-CN': '作业', en: 'Homework' },
        opens: now,
        due: new Date(now.getTime() + 1000),
        lateUntil: null,
        policy: usualPolicy,
        items: [],
      },
    },
    now,
  )
  await signIn(context, instructor)
  await page.goto(`/teach/assignments/${assignmentId}`)
  await expect(page.getByText('Nobody is in this course yet.')).toBeVisible()
})
