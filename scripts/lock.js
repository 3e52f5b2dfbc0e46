import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const folder = join('.prepared', 'lock')
const owner = join(folder, 'pid')
const pollMilliseconds = 200
/** A lock folder without its owner's number is being made right now, or was left by a crash. */
const namelessPolls = 10

/**
 * Runs `work` while no other process of this checkout prepares. Making a folder is atomic, so two
 * starts at once take turns; a lock whose owner is gone is taken over.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(work) {
  await take()
  try {
    return await work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function take() {
  mkdirSync('.prepared', { recursive: true })
  let nameless = 0
  while (!tryTake()) {
    const holder = readHolder()
    nameless = holder === undefined ? nameless + 1 : 0
    const abandoned = holder === undefined ? nameless > namelessPolls : !isAlive(holder)
    if (abandoned) rmSync(folder, { recursive: true, force: true })
    else await sleep(pollMilliseconds)
  }
  writeFileSync(owner, String(process.pid))
}

function tryTake() {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** @returns {number | undefined} */
function readHolder() {
  try {
    const pid = Number(readFileSync(owner, 'utf8'))
    return pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
