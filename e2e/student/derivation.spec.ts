import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import type { MathfieldElement } from 'mathlive'
import { database } from '@/lib/db/client'
import { choose, expect, handIn, partOf, test, typeFormula, writeAsText } from '../fixtures'

/** The sheet's own derivation of ∂ŷ_k/∂z_k, as it is printed. */
const DERIVATION = /## diagonal[\s\S]*?\$\$(\\begin\{aligned\}[\s\S]*?\\end\{aligned\})\$\$/.exec(
  readFileSync('content/two-layer-softmax/en.md', 'utf8'),
)?.[1]

const linesOf = (part: Locator) => part.getByRole('textbox', { name: /^(Line|Answer)/ })

/** What stands in the lines of a part's plain editor. */
async function expectLines(part: Locator, lines: readonly string[]): Promise<void> {
  await expect(linesOf(part)).toHaveCount(lines.length)
  for (const [place, line] of lines.entries())
    await expect(linesOf(part).nth(place)).toHaveValue(line)
}

/** What stands in the lines of a part's formula editor. */
async function expectFormulas(part: Locator, lines: readonly string[]): Promise<void> {
  const fields = part.locator('math-field')
  await expect(fields).toHaveCount(lines.length)
  for (const [place, line] of lines.entries())
    await expect(fields.nth(place)).toHaveJSProperty('value', line)
}

/**
 * Presses keys until the lines are these: keys typed with pauses between them, as on a busy machine, are several steps of
 * the history.
 */
async function pressUntil(
  page: Page,
  keys: string,
  part: Locator,
  lines: readonly string[],
): Promise<void> {
  const values = () =>
    part
      .locator('math-field')
      .evaluateAll((fields) => fields.map((field) => String(Reflect.get(field, 'value'))))
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press(keys)
    const isThere = expect.poll(values, { timeout: 500 }).toEqual([...lines])
    if (await isThere.then(() => true).catch(() => false)) return
  }
  await expectFormulas(part, lines)
}

/** The field of one case of part 6. */
const caseOf = (page: Page, name: string) =>
  partOf(page, 6).getByRole('group', { name: new RegExp(`case ${name}$`) })

/** Pastes as a browser does: the event with its text goes to where the keys go. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    let target = document.activeElement
    while (target?.shadowRoot?.activeElement) target = target.shadowRoot.activeElement
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    target?.dispatchEvent(
      new ClipboardEvent('paste', {
        clipboardData,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    )
  }, text)
}

test('lines of formulas are parted, joined, taken back and moved by keys', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  const { keyboard } = page

  await test.step('Enter begins one and the keys go on in it', async () => {
    const part = partOf(page, 4)
    await typeFormula(part, 'yhat_k-yhat_k^2')
    await keyboard.press('Enter')
    await keyboard.type('=yhat_k(1-yhat_k)')
    await expectFormulas(part, [
      String.raw`\hat{y}_{k}-\hat{y}_{k}^2`,
      String.raw`=\hat{y}_{k}(1-\hat{y}_{k})`,
    ])
    await handIn(part, 'Correct')
  })

  await test.step('Enter parts one at the caret, Backspace joins it again', async () => {
    const part = partOf(page, 5)
    await typeFormula(part, 'yhat_k+1')
    await keyboard.press('ArrowLeft')
    await keyboard.press('ArrowLeft')
    await keyboard.press('Enter')
    await expectFormulas(part, [String.raw`\hat{y}_{k}`, '+1'])
    await keyboard.press('Backspace')
    await expectFormulas(part, [String.raw`\hat{y}_{k}+1`])
    await keyboard.type('-2')
    await expectFormulas(part, [String.raw`\hat{y}_{k}-2+1`])
  })

  await test.step('what was done is taken back across lines, and done again', async () => {
    const part = partOf(page, 5)
    const whole = [String.raw`\hat{y}_{k}+1`]
    await pressUntil(page, 'ControlOrMeta+z', part, whole)
    await keyboard.press('ControlOrMeta+z')
    await expectFormulas(part, [String.raw`\hat{y}_{k}`, '+1'])
    await expect(part.locator('math-field').nth(1)).toBeFocused()
    await keyboard.press('ControlOrMeta+z')
    await expectFormulas(part, whole)
    await keyboard.type('3')
    await expectFormulas(part, [String.raw`\hat{y}_{k}3+1`])
    await keyboard.press('ControlOrMeta+z')
    await expectFormulas(part, whole)
    await pressUntil(page, 'ControlOrMeta+z', part, [''])
    await pressUntil(page, 'ControlOrMeta+Shift+z', part, [String.raw`\hat{y}_{k}3+1`])
  })

  await test.step('Enter within cases is another case', async () => {
    const part = caseOf(page, 'i = k')
    await typeFormula(part, 'x')
    await paste(page, String.raw`\begin{cases}1 & 2\\ 3 & 4\end{cases}`)
    await keyboard.press('ArrowLeft')
    await keyboard.press('Enter')
    await expect(part.locator('math-field')).toHaveCount(1)
  })

  await test.step('arrows go from line to line, with Alt they take it along', async () => {
    const part = caseOf(page, 'i ≠ k')
    await typeFormula(part, '1')
    await keyboard.press('Enter')
    await keyboard.type('2')
    await keyboard.press('Enter')
    await keyboard.type('3')
    await keyboard.press('ArrowUp')
    await keyboard.type('b')
    await keyboard.press('ArrowUp')
    await keyboard.type('a')
    await keyboard.press('ArrowRight')
    await keyboard.type('+')
    await expectFormulas(part, ['1a', '+2b', '3'])
    await keyboard.press('ArrowLeft')
    await keyboard.press('ArrowLeft')
    await keyboard.press('ArrowDown')
    await keyboard.press('Alt+ArrowDown')
    await expectFormulas(part, ['1a', '3', '+2b'])
    await keyboard.press('Alt+ArrowUp')
    await keyboard.press('Alt+ArrowUp')
    await keyboard.type('c')
    await expectFormulas(part, ['+2bc', '1a', '3'])
  })

  await test.step('no line is ticked where the policy has no ticks', async () => {
    const text = 'yhat_k = yhat_k'
    const data = { itemId: sheet.itemId, partId: 'diagonal', text, format: 'plain', case: null }
    const { origin } = new URL(page.url())
    const reply = await page.request.post('/api/ticks', { data, headers: { origin } })
    expect(reply.status()).toBe(404)
  })
})

test('formulas are pasted, tapped, respelt and named as lines', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)

  await test.step("the sheet's derivation is pasted into lines, and accepted", async () => {
    const part = partOf(page, 4)
    await part.locator('math-field').click()
    await paste(page, DERIVATION ?? '')
    await expect(part.locator('math-field')).toHaveCount(6)
    await expect(part.getByText('Not readable yet')).toHaveCount(0)
    await expect(part.locator('math-field').nth(4)).toHaveJSProperty(
      'value',
      String.raw`= \frac{\left( Z - e^{z_k^{[2]}} \right) e^{z_k^{[2]}}}{Z^2}`,
    )
    await handIn(part, 'Correct')
    const handedIn = await database().submission.findFirstOrThrow({
      where: { itemId: sheet.itemId, partId: 'diagonal', studentId: sheet.student.id },
    })
    expect(handedIn.text.split(' \\\\\n')).toHaveLength(6)
  })

  await test.step('lines of plain text become lines of formulas', async () => {
    const field = caseOf(page, 'i ≠ k').locator('math-field')
    await field.click()
    await paste(page, 'ŷi ŷk\n\n= ŷk ŷi')
    await expect(field).toHaveCount(2)
    const [first, second] = [field.first(), field.nth(1)]
    await expect(first).toHaveJSProperty('value', String.raw`\hat{y}_{i} \hat{y}_{k}`)
    await expect(second).toHaveJSProperty('value', String.raw`= \hat{y}_{k} \hat{y}_{i}`)
  })

  await test.step("a phone's keyboard, which sends no keys, begins lines and joins them", async () => {
    const part = partOf(page, 5)
    await typeFormula(part, '1')
    const command = (line: number, name: 'commit' | 'deleteBackward') =>
      part
        .locator('math-field')
        .nth(line)
        .evaluate((field: MathfieldElement, asked) => {
          field.executeCommand(asked)
        }, name)
    await command(0, 'commit')
    await page.keyboard.type('2')
    await expectFormulas(part, ['1', '2'])
    await command(1, 'deleteBackward')
    await command(1, 'deleteBackward')
    await expectFormulas(part, ['1'])
    await page.keyboard.type('3')
    await expectFormulas(part, ['13'])
  })

  await test.step('buttons do what keys do, and leave the caret in the line', async () => {
    const part = partOf(page, 5)
    const tool = (name: string) => part.getByRole('toolbar').getByRole('button', { name })
    await tool('Add a line').click()
    await page.keyboard.type('4')
    await tool('Move the line up').click()
    await expectFormulas(part, ['4', '13'])
    await tool('Move the line down').click()
    await tool('Join with the line above').click()
    await expectFormulas(part, ['134'])
    await tool('Undo').click()
    await expectFormulas(part, ['13', '4'])
    await page.keyboard.type('5')
    await expectFormulas(part, ['13', '45'])
    await tool('Delete the line').click()
    await expectFormulas(part, ['13'])
    const box = await tool('Add a line').boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
  })

  await test.step('changing between formula and text keeps the lines and their words', async () => {
    const part = partOf(page, 5)
    await choose(part, 'Text')
    await linesOf(part).fill('')
    await linesOf(part).fill('let p = yhat_k\nq +\nso by the chain rule\n= p')
    await choose(part, 'Formula')
    await expectFormulas(part, [
      String.raw`\text{let }p = \hat{y}_{k}`,
      'q +',
      String.raw`\text{so by the chain rule}`,
      '= p',
    ])
    await part.locator('math-field').nth(3).click()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(part.locator('math-field')).toHaveCount(5)
    await page.keyboard.press('Backspace')
    await choose(part, 'Text')
    await expectLines(part, ['let p = yhat[k]', 'q +', 'so by the chain rule', '= p'])
  })

  await test.step('lines are named within a group named by its part', async () => {
    const group = partOf(page, 6).getByRole('group', { name: 'Answer to part 6, case i = k' })
    await choose(partOf(page, 6), 'Text')
    await expect(group.getByRole('textbox', { name: /^Answer to part 6/ })).toBeVisible()
    await group.getByRole('textbox').press('Enter')
    await expect(group.getByRole('textbox', { name: 'Line 2 of 2' })).toBeFocused()
    await expect(group.getByRole('textbox', { name: 'Line 1 of 2' })).toBeVisible()
  })
})

test('lines of text are parted, joined, taken back, moved, pasted and kept', async ({
  studentPage: page,
  sheet,
}) => {
  await page.goto(sheet.path)
  const { keyboard } = page

  await test.step('Enter parts one at the caret, Backspace joins it again', async () => {
    const part = partOf(page, 5)
    await writeAsText(part, 'yhat_k = 1')
    await keyboard.press('ArrowLeft')
    await keyboard.press('ArrowLeft')
    await keyboard.press('ArrowLeft')
    await keyboard.press('Enter')
    await expectLines(part, ['yhat_k ', '= 1'])
    await keyboard.press('Backspace')
    await keyboard.type('+ 2 ')
    await expectLines(part, ['yhat_k + 2 = 1'])
    await keyboard.press('ControlOrMeta+z')
    await keyboard.press('ControlOrMeta+z')
    await expectLines(part, ['yhat_k ', '= 1'])
    await keyboard.press('ControlOrMeta+z')
    await expectLines(part, ['yhat_k = 1'])
  })

  await test.step('arrows go from line to line, with Alt they take it along', async () => {
    const part = caseOf(page, 'i = k')
    await choose(partOf(page, 6), 'Text')
    await linesOf(part).fill('1\n2\n3')
    await linesOf(part).nth(2).focus()
    await keyboard.press('ArrowUp')
    await keyboard.type('b')
    await keyboard.press('Alt+ArrowUp')
    await keyboard.type('c')
    await expectLines(part, ['2bc', '1', '3'])
    await keyboard.press('ArrowDown')
    await keyboard.press('Home')
    await keyboard.press('ArrowLeft')
    await keyboard.type('d')
    await expectLines(part, ['2bcd', '1', '3'])
  })

  await test.step('there are sixty at most', async () => {
    const part = caseOf(page, 'i ≠ k')
    const sixty = Array.from({ length: 60 }, () => '1')
    await linesOf(part).fill(sixty.join('\n'))
    await expect(linesOf(part)).toHaveCount(60)
    await linesOf(part).last().focus()
    await keyboard.press('Enter')
    await expect(part.locator('..').getByText('A derivation has at most 60 lines.')).toBeVisible()
    await expect(linesOf(part)).toHaveCount(60)
    await keyboard.press('Backspace')
    await expect(part.locator('..').getByText('A derivation has at most 60 lines.')).toBeHidden()
  })

  await test.step('what is pasted parts at its line ends, and is kept', async () => {
    const part = partOf(page, 4)
    await writeAsText(part, '')
    await linesOf(part).focus()
    await paste(page, 'yhat_k - yhat_k^2\n= yhat_k (1 - yhat_k)')
    await expectLines(part, ['yhat_k - yhat_k^2', '= yhat_k (1 - yhat_k)'])
    await expect(part.getByText('Draft saved')).toBeVisible()
    await page.reload()
    await expectLines(part, ['yhat_k - yhat_k^2', '= yhat_k (1 - yhat_k)'])
    await handIn(part, 'Correct')
  })
})

test.describe('while they are typed', () => {
  const feedback = {
    verdict: 'always',
    diagnosis: 'always',
    counterexample: 'always',
    repair: 'never',
    ticks: true,
  } as const
  test.use({ policy: { feedback } })

  test('lines are read and ticked one by one', async ({ studentPage: page, sheet }) => {
    await page.goto(sheet.path)
    const other = partOf(page, 5)
    await writeAsText(other, 'let p = yhat_k\np = p (1 - q\n= p\n\n=\nso by the chain rule')
    await expect(other.getByText('Not readable yet')).toHaveCount(2)
    await expect(other.locator('.line-reading .katex')).toHaveCount(2)
    await expect(other.getByText('Words between the formulas.')).toHaveCount(1)

    const part = partOf(page, 4)
    await writeAsText(part, 'yhat_k - yhat_k^2')
    await linesOf(part).first().press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('= yhat_k (1 - yhat_k)')
    await expect(part.getByText('equal to the line above', { exact: true })).toBeVisible()
    await page.keyboard.press('Enter')
    await page.keyboard.type('= yhat_k (1 + yhat_k)')
    await expect(part.getByText('not equal to the line above')).toBeVisible()
  })
})
