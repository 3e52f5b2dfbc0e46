import { expect, partOf, test } from '../fixtures'

const TYPED: readonly (readonly [keys: string, latex: string])[] = [
  ['yhat_k(1-yhat_k)', String.raw`\hat{y}_{k}(1-\hat{y}_{k})`],
  ['-yhat_i yhat_k', String.raw`-\hat{y}_{i}\hat{y}_{k}`],
  ['yhat_k - yhat_k^2', String.raw`\hat{y}_{k}-\hat{y}_{k}^2`],
  ['1-yhat_k/2', String.raw`1-\frac{\hat{y}_{k}}{2}`],
  ['e^z_k/Z - 1', String.raw`\frac{e^{z_{k}}}{Z}-1`],
  ['e^(2z_k)/Z^2', String.raw`\frac{e^{2z_{k}}}{Z^2}`],
  ['-e^{z_i}e^{z_k}/Z^2', String.raw`-\frac{e^{z_{i}}e^{z_{k}}}{Z^2}`],
  ['x^10+1', String.raw`x^{10}+1`],
  ['W^[2]+z^[2]_k', String.raw`W^{[2]}+z_{k}^{[2]}`],
  ['partial yhat_k/partial z_k', String.raw`\frac{\partial\hat{y}_{k}}{\partial z_{k}}`],
  ['exp(z_k)/(Z + 1)', String.raw`\frac{\exp(z_{k})}{(Z+1)}`],
  ['log(yhat_k/2)', String.raw`\log(\frac{\hat{y}_{k}}{2})`],
  ['sum_(j!=k)yhat_j', String.raw`\sum_{j\ne k}\hat{y}_{j}`],
  ['1/sum_(j=1)^K e^z_j + 1', String.raw`\frac{1}{\sum_{j=1}^{K}e^{z_{j}}}+1`],
  ['yhat_i*(delta_ik-yhat_k)', String.raw`\hat{y}_{i}*(\delta_{ik}-\hat{y}_{k})`],
]

test('keys typed straight through come out as they read', async ({ studentPage: page, sheet }) => {
  await page.goto(sheet.path)
  const field = partOf(page, 4).locator('math-field')
  await field.click()
  for (const [keys, latex] of TYPED) {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')
    await page.keyboard.type(keys)
    await expect(field, keys).toHaveJSProperty('value', latex)
  }
})
