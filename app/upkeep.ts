import { clock } from '@/lib/db/clock'
import { sweep } from '@/lib/db/sweep'
import { log } from './log'

/** A day, in milliseconds. */
const day = 24 * 3600 * 1000

/** Sweeps away what nobody can use any more, now and once a day while the process runs; returns at once. */
export function startUpkeep(): void {
  void sweepNow()
  setInterval(() => void sweepNow(), day).unref()
}

async function sweepNow(): Promise<void> {
  try {
    const swept = await sweep(await clock(new Date()))
    if (swept.files + swept.tokens > 0) log.info(swept, 'swept')
  } catch (error) {
    log.error({ err: error }, 'the sweep failed; it is tried again in a day')
  }
}
