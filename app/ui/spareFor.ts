import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/**
 * A component whose code is fetched when it is first shown, and what stands in its place where that code cannot be had: without a
 * network, or after an upgrade, when the files of the page's build are gone. A page must not break for it.
 */
export function spareFor<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  spare: ComponentType<Props>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      return { default: await load() }
    } catch {
      return { default: spare }
    }
  })
}
