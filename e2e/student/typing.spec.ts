import type { Locator, Page } from '@playwright/test'
import { choose, expect, partOf, test } from '../fixtures'

const TYPED: readonly (readonly [keys: string, latex: string])[] = [
  ['yhat_k(1-yhat_k)', String.raw`\hat{y}_{k}(1-\hat{y}_{k})`],
  ['-yhat_i yhat_k', String.raw`-\hat{y}_{i}\hat{y}_{k}`],
  ['yhat_k - yhat_k^2', String.raw`\hat{y}_{k}-\hat{y}_{k}^2`],
  ['1-yhat_k/2', String.raw`1-\frac{\hat{y}_{k}}{2}`],
  ['e^z_k/Z - 1', String.raw`\frac{e^{z_{k}}}{Z}-1`],
  ['e^(2z_k)/Z^2', String.raw`\frac{e^{2z_{k}}}{Z^2}`],
  ['-e^{z_i}e^{z_k}/Z^2', String.raw`-\frac{e^{z_{i}}e^{z_{k}}}{Z^2}`],
  ['x^10+1', 'x^{10}+1'],
  ['W^[2]+z^[2]_k', 'W^{[2]}+z_{k}^{[2]}'],
  ['W1^T x', '(W^{[1]})^{T}x'],
  ['z1_k^2-1', '(z_{k}^{[1]})^2-1'],
  ['W2^T(yhat-y)', String.raw`(W^{[2]})^{T}(\hat{y}-y)`],
  ['sum', String.raw`\sum`],
  ['partial', String.raw`\partial`],
  ['partial yhat_k/partial z_k', String.raw`\frac{\partial\hat{y}_{k}}{\partial z_{k}}`],
  ['delta_ik', String.raw`\delta_{ik}`],
  ['softmax', String.raw`\operatorname{softmax}`],
  ['softmax(z)_k', String.raw`\operatorname{\mathrm{softmax}}(z)_{k}`],
  ['log(x)', String.raw`\log(x)`],
  ['sqrt(Z)+1', String.raw`\sqrt{Z}+1`],
  ['1/sqrt(2Z)-1', String.raw`\frac{1}{\sqrt{2Z}}-1`],
  ['exp(z_k)/(Z + 1)', String.raw`\frac{\exp(z_{k})}{(Z+1)}`],
  ['exp(z_k)/sum_(j=1)^K exp(z_j)', String.raw`\frac{\exp(z_{k})}{\sum_{j=1}^{K}\exp(z_{j})}`],
  ['log(yhat_k/2)', String.raw`\log(\frac{\hat{y}_{k}}{2})`],
  ['sum_(j!=k)yhat_j', String.raw`\sum_{j\ne k}\hat{y}_{j}`],
  ['1/sum_(j=1)^K e^z_j + 1', String.raw`\frac{1}{\sum_{j=1}^{K}e^{z_{j}}}+1`],
  ['yhat_i*(delta_ik-yhat_k)', String.raw`\hat{y}_{i}*(\delta_{ik}-\hat{y}_{k})`],
]

const NEXT = 'to the next box, or out'

/** Keys of the phone's keyboard by their names, and what they write. */
const TAPPED: readonly (readonly [keys: readonly string[], latex: string])[] = [
  [
    ['sum where two indices differ', 'j', NEXT, 'k', NEXT, 'y hat', 'index', 'j'],
    String.raw`\sum_{j\ne k}\hat{y}_{j}`,
  ],
  [
    ['W superscript 1', 'functions and signs', 'transpose', 'symbols of this question', 'x'],
    String.raw`(W^{[1]})^{T}\mathbf{x}`,
  ],
  [
    ['exp', 'z superscript 2', 'close bracket', 'fraction', 'Z', NEXT, 'minus', '1'],
    String.raw`\frac{\exp(z^{[2]})}{Z}-1`,
  ],
  [['partial derivative', 'L', NEXT, 'Z'], String.raw`\frac{\partial L}{\partial Z}`],
]

async function clear(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('ControlOrMeta+v')
}

/** What is said of a field to who hears it. */
const spokenOf = (part: Locator) => part.locator('[data-reading] > [aria-live]')

test('keys typed straight through come out as they read', async ({ studentPage: page, sheet }) => {
  await page.goto(sheet.path)
  const part = partOf(page, 4)
  const field = part.locator('math-field')
  await field.click()
  for (const [keys, latex] of TYPED) {
    await clear(page)
    await page.keyboard.type(keys)
    await expect(field, keys).toHaveJSProperty('value', latex)
  }

  await test.step('a focus that goes and comes back, as when a keyboard comes up, leaves an index where it is', async () => {
    await clear(page)
    await page.keyboard.type('yhat_k')
    await field.evaluate((element) => {
      const sink = element.shadowRoot?.querySelector<HTMLElement>('[part=keyboard-sink]')
      sink?.blur()
      sink?.focus()
    })
    await page.keyboard.type('(1-yhat_k)')
    await expect(field).toHaveJSProperty('value', String.raw`\hat{y}_{k}(1-\hat{y}_{k})`)
  })

  await test.step("the phone's keyboard writes with the question's own keys, each a button with a name", async () => {
    await page.evaluate(() => window.mathVirtualKeyboard.show())
    const keyboard = page.locator('.ML__keyboard .MLK__layer.is-visible')
    for (const [names, latex] of TAPPED) {
      await clear(page)
      for (const name of names) await keyboard.getByRole('button', { name, exact: true }).click()
      await expect(field, names.join(' ')).toHaveJSProperty('value', latex)
    }
    await page.evaluate(() => window.mathVirtualKeyboard.hide())
  })

  await test.step('what cannot be read is underlined where it stands, and said after a pause', async () => {
    await clear(page)
    await page.keyboard.type('1-1/q')
    await expect(part.locator('.unread-line')).toBeVisible()
    const line = await part.locator('.unread-line').boundingBox()
    const letter = await field.evaluate((element) => {
      const all = [...(element.shadowRoot?.querySelectorAll('.ML__mathit') ?? [])]
      return all
        .find(({ textContent }) => textContent === 'q')
        ?.getBoundingClientRect()
        .toJSON()
    })
    expect(Math.abs((line?.x ?? 0) - letter.x)).toBeLessThan(3)
    await expect(spokenOf(part)).toHaveText('Not readable: “q” is not a symbol of this question.')
  })

  await test.step('the field is called by its label, described by what it is read as, and says where the caret is', async () => {
    const inField = field.getByRole('textbox', { name: 'Answer to part 4', exact: true })
    const description = () =>
      inField.evaluate((sink) => sink.ariaDescribedByElements?.map((one) => one.textContent))
    expect(await description()).toContain('Not readable: “q” is not a symbol of this question.')
    const status = field.getByRole('status')
    await page.keyboard.press('ArrowRight')
    await expect(status).toHaveText(/^out of the denominator, .*, end of the formula$/)
    await page.keyboard.press('ArrowLeft')
    await expect(status).toHaveText('q, end of the denominator')
    await page.keyboard.press('Backspace')
    await expect(status).toHaveText('deleted: q')
  })

  await test.step('Tab leaves the field, even from a command half typed', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.type(String.raw`\fr`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(part.getByRole('button', { name: 'Symbols of this question' })).toBeFocused()
  })
})

test('text is completed, pasted, told apart and read out', async ({
  studentPage: page,
  context,
  sheet,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(sheet.path)
  const { keyboard } = page
  const part = partOf(page, 5)
  await choose(part, 'Text')
  const field = part.getByRole('textbox', { name: /^Answer to part/ })
  const list = part.getByRole('listbox')
  const undo = () => keyboard.press('ControlOrMeta+z')
  await field.click()

  await test.step('a word is picked by arrow and Enter, and taken back by itself', async () => {
    await keyboard.type('1 - yh')
    await expect(list.getByRole('option')).toHaveText([/yhat/])
    await keyboard.press('ArrowDown')
    await expect(field).toHaveAttribute('aria-activedescendant', /.+/)
    await keyboard.press('Enter')
    await expect(field).toHaveValue('1 - yhat')
    await expect(list).toBeHidden()
    await undo()
    await expect(field).toHaveValue('1 - yh')
  })

  await test.step('Escape closes the list; then, or while no word is marked, keys are the field’s own', async () => {
    await keyboard.type('a')
    await expect(list).toBeVisible()
    await keyboard.press('Escape')
    await expect(list).toBeHidden()
    await clear(page)
    await keyboard.type('sof')
    await expect(list).toBeVisible()
    await keyboard.press('Enter')
    await expect(part.getByRole('textbox', { name: /^Line/ })).toHaveCount(2)
    await undo()
    await expect(field).toHaveValue('sof')
  })

  await test.step('a word is picked by touch', async () => {
    await clear(page)
    await keyboard.type('yh')
    await list.getByRole('option').click()
    await keyboard.type('_k')
    await expect(field).toHaveValue('yhat_k')
  })

  await test.step('an input method is left alone', async () => {
    await clear(page)
    const input = await context.newCDPSession(page)
    await input.send('Input.imeSetComposition', {
      text: 'yh',
      selectionStart: 2,
      selectionEnd: 2,
    })
    await expect(field).toHaveValue('yh')
    await expect(list).toBeHidden()
    await input.send('Input.insertText', { text: '因为' })
    await expect(field).toHaveValue('因为')
    await expect(part.getByRole('textbox', { name: /^Line/ })).toHaveCount(0)
  })

  await test.step('one of two meanings is clicked, and taken back', async () => {
    await clear(page)
    await keyboard.type('1/2 (z_k - 1)')
    await part
      .getByRole('group', { name: 'Which one do you mean?' })
      .getByRole('button')
      .first()
      .click()
    await expect(field).toHaveValue('(1/2) (z_k - 1)')
    await undo()
    await expect(field).toHaveValue('1/2 (z_k - 1)')
  })

  await test.step('formulas from a PDF, from LaTeX and from a chat are read in both fields', async () => {
    const formulas = [
      ['ŷk(1 − ŷk)', 'y hat sub k times open bracket 1 minus y hat sub k close bracket'],
      [String.raw`$\hat{y}_i\hat{y}_k$`, 'y hat sub i times y hat sub k'],
      ['`-yhat_i`', 'minus y hat sub i'],
    ] as const
    for (const choice of ['Text', 'Formula']) {
      await choose(part, choice)
      for (const [formula, spoken] of formulas) {
        const shown = choice === 'Text' ? field : part.locator('math-field')
        await shown.click()
        await clear(page)
        await paste(page, formula)
        await expect(spokenOf(part), `${choice}: ${formula}`).toHaveText(`Read as ${spoken}`)
      }
    }
    await undo()
    await expect(part.locator('math-field')).toHaveJSProperty('value', '')
  })
})
