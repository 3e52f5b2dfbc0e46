import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const versions = z.object({ dependencies: z.record(z.string(), z.string()) })
const manifest = z.object({ version: z.string() })

/** Installs the peers that bench/peers/package.json names, unless they are there in their versions. */
export function ensureInstalled(folder: string): void {
  const { dependencies } = versions.parse(readJson(join(folder, 'package.json')))
  const isThere = Object.entries(dependencies).every(
    ([name, version]) => installedVersion(folder, name) === version,
  )
  if (isThere) return
  console.error('-- Installing the peers')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) console.error('npm ci failed: peers that are not there are left out')
}

function installedVersion(folder: string, name: string): string | null {
  try {
    return manifest.parse(readJson(join(folder, 'node_modules', name, 'package.json'))).version
  } catch {
    return null
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
