import {
  choose,
  countSubmissions,
  expect,
  handIn,
  partOf,
  test,
  typeFormula,
  writeAsText,
} from '../fixtures'

test('answers typed, written, shaped and by cases are read, handed in and judged', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)

  await test.step('a formula typed straight through is correct', async () => {
    const part = partOf(page, 4)
    await typeFormula(part, 'yhat_k(1-yhat_k)')
    await expect(part.getByText('We read this as')).toBeVisible()
    const card = await handIn(part, 'Correct')
    await expect(card.getByText(/Receipt [0-9A-F]{8}/)).toBeVisible()
    await expect(card.getByText('4 attempts left')).toBeVisible()
    expect(await countSubmissions(sheet, 'diagonal')).toBe(1)
  })

  await test.step('changing between formula and text keeps the answer', async () => {
    const part = partOf(page, 5)
    await writeAsText(part, '-yhat_i yhat_k')
    await choose(part, 'Formula')
    const field = part.locator('math-field')
    await expect(field).toHaveJSProperty('value', String.raw`-\hat{y}_{i} \hat{y}_{k}`)
    await choose(part, 'Text')
    await expect(part.getByRole('textbox', { name: /^Answer/ })).toHaveValue(/yhat\[i\].*yhat\[k\]/)
  })

  await test.step('a wrong answer says why, shows an example, and costs an attempt', async () => {
    const part = partOf(page, 5)
    await writeAsText(part, 'yhat_i yhat_k')
    const card = await handIn(part, 'Not right yet')
    await expect(card.getByText('The sign is the wrong way round')).toBeVisible()
    await expect(card.getByText('4 attempts left')).toBeVisible()
    await expect(card.getByText('A small example where it differs')).toBeVisible()
    await expect(card.getByText('Your answer gives')).toBeVisible()
    await expect(card.getByText('It should be')).toBeHidden()
  })

  await test.step('a shape is asked as a shape', async () => {
    const part = partOf(page, 1)
    await typeFormula(part, 'K x D_a')
    await handIn(part, 'Correct')
  })

  await test.step('a part by cases has a field for each', async () => {
    const part = partOf(page, 6)
    await choose(part, 'Text')
    await part.getByRole('textbox', { name: /case i = k$/ }).fill('yhat_i - 1')
    await part.getByRole('button', { name: 'Hand in' }).click()
    await expect(part.getByText('Fill in every case')).toBeVisible()
    await part.getByRole('textbox', { name: /case i ≠ k$/ }).fill('yhat_i')
    await handIn(part, 'Correct')
  })
})

test('what cannot be read, and the same again, cost nothing; all stays to be looked at', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  const part = partOf(page, 4)

  await test.step('what cannot be read says where', async () => {
    await writeAsText(part, 'yhat_k (1 - q)')
    await expect(part.getByText('Not readable yet')).toBeVisible()
    const card = await handIn(part, 'Could not be read')
    await expect(card.getByText('This cost no attempt.')).toBeVisible()
    await expect(card.getByText('5 attempts left')).toBeVisible()
    await expect(card.locator('mark')).toHaveText('q')
  })

  await test.step('the same answer again, in whatever spelling', async () => {
    await writeAsText(part, 'yhat_k')
    await handIn(part, 'Not right yet')
    await writeAsText(part, 'yhat[k]')
    await part.getByRole('button', { name: 'Hand in' }).click()
    await expect(part.getByText('You have handed in this answer before.')).toBeVisible()
    await expect(part.getByRole('article').first().getByText('4 attempts left')).toBeVisible()
  })

  await test.step('a part by cases takes one formula for all', async () => {
    const cases = partOf(page, 6)
    await choose(cases, 'One formula for all cases')
    await writeAsText(cases, 'yhat_i - y_i')
    await handIn(cases, 'Correct')
  })

  await test.step('earlier attempts stay', async () => {
    await writeAsText(part, 'yhat_k - yhat_k^2')
    await handIn(part, 'Correct')
    await part.getByText(/^Earlier attempts/).click()
    await expect(part.getByText('Attempt 2 · You wrote')).toBeVisible()
    await part.getByText('What changed from attempt 2 to attempt 3').click()
    await expect(part.getByText('Both are read the same.')).toBeVisible()
    await part.getByText('What changed from attempt 3 to attempt 4').click()
    await expect(part.getByRole('insertion').filter({ visible: true })).toHaveText('- yhat[k]^2')
    await page.reload()
    await expect(partOf(page, 4).getByRole('heading', { name: 'Correct' })).toBeVisible()
  })

  await test.step('on paper the answers stand without what only works on a screen', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(part.getByText('You wrote').first()).toBeVisible()
    await expect(part.getByRole('textbox')).toHaveCount(0)
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await expect(part.getByText(/^Earlier attempts/)).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(0, 0, 0)')
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  })

  await test.step('a formula wider than a phone takes the focus there, and nowhere else', async () => {
    const wide = page.getByRole('group', { name: 'Scrolls sideways' })
    await expect(wide).toHaveCount(0)
    await page.setViewportSize({ width: 360, height: 780 })
    await wide.first().focus()
    await expect(wide.first()).toBeFocused()
    await page.setViewportSize({ width: 1280, height: 720 })
    await expect(wide).toHaveCount(0)
  })
})

test.describe('one attempt', () => {
  test.use({ policy: { attempts: 1 } })

  test('when it is used the field is closed', async ({ studentPage: page, sheet }) => {
    await page.goto(sheet.path)
    const part = partOf(page, 4)
    await writeAsText(part, 'yhat_k')
    const card = await handIn(part, 'Not right yet')
    await expect(card.getByText('0 attempts left')).toBeVisible()
    await expect(part.getByRole('button', { name: 'Hand in' })).toBeHidden()
  })
})

test.describe('after the end', () => {
  test.use({ dueInDays: -1 })

  test('nothing is taken any more', async ({ studentPage: page, sheet }) => {
    await page.goto(sheet.path)
    await expect(page.getByText('This homework is closed')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Hand in' })).toHaveCount(0)
  })
})
