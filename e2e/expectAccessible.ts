import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Fails where axe finds a fault on the page as it stands once its fields are there; `what` says which page it is. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await expect(page.getByText(/formula field is loading|公式编辑器正在加载/)).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
  )
  expect(found, what).toEqual([])
}
