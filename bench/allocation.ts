import { constants, type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Measures the bytes that some work allocates, on the heap and in array buffers; null where a collection came between. */
export type AllocationMeter = (work: () => void) => Promise<number | null>

/**
 * A meter by growth: what the heap holds more of after the work than before it, right after a forced collection, less what measuring
 * itself takes. A collection during the work would hide some of it, so such a measurement counts for nothing. Null where
 * the runtime lets nobody force a collection.
 */
export function allocationMeter(): AllocationMeter | null {
  const collect = forcedCollection()
  if (collect === null) return null
  let collections = 0
  const observer = new PerformanceObserver((list) => {
    collections += list.getEntries().filter(isUnforced).length
  })
  observer.observe({ entryTypes: ['gc'] })
  const growth = (work: () => void): number => {
    collect()
    const before = process.memoryUsage()
    work()
    const after = process.memoryUsage()
    return after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers
  }
  return async (work) => {
    await reported()
    const known = collections
    const grown = growth(work) - growth(() => undefined)
    await reported()
    return collections === known ? Math.max(0, grown) : null
  }
}

function forcedCollection(): (() => void) | null {
  setFlagsFromString('--expose-gc')
  const gc: unknown = runInNewContext('globalThis.gc')
  return typeof gc === 'function' ? () => gc() : null
}

/** Lets the runtime tell its observers of what it collected: it does so after the work at hand. */
async function reported(): Promise<void> {
  await setImmediate()
  await setImmediate()
}

function isUnforced(entry: PerformanceEntry): boolean {
  const detail: unknown = 'detail' in entry ? entry.detail : null
  const isTold = typeof detail === 'object' && detail !== null && 'flags' in detail
  const flags = isTold && typeof detail.flags === 'number' ? detail.flags : 0
  return (flags & constants.NODE_PERFORMANCE_GC_FLAGS_FORCED) === 0
}
