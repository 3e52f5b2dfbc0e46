import { refusal } from './refusal.js'

/** Oldest minor version of each major line that Prisma 7 and Next 16 run on; later majors are fine. */
const oldest = { 20: 19, 22: 12 }
const firstOpenMajor = 24

/**
 * Refuses a Node.js that the packages do not run on (package.json's `engines` say the same).
 * Written in syntax that an old Node.js can still parse, so that it gets to say so.
 *
 * @param {string} version such as `20.19.0`
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const floor = Object.entries(oldest).find(([line]) => Number(line) === major)
  const runs = major >= firstOpenMajor || (floor !== undefined && minor >= floor[1])
  if (!runs) {
    throw refusal(
      `Nabla needs Node.js 20.19 or later, 22.12 or later, or 24 and up; this is ${version}.`,
    )
  }
}
