import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDataFolder, readSecret, readSettings, withoutPassword } from './settings.js'

function settings(env: Record<string, string>) {
  return readSettings({ NODE_ENV: 'test', ...env })
}

describe('the demo', () => {
  it('is what an empty environment gives: this machine alone, a folder of its own', () => {
    expect(settings({})).toMatchObject({
      demo: true,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      dataFolder: resolve('data/demo'),
      databaseUrl: `file:${resolve('data/demo/nabla.db')}`,
    })
  })

  it('is left by NABLA_DEMO=0, with the data elsewhere', () => {
    expect(settings({ NABLA_DEMO: '0' })).toMatchObject({
      demo: false,
      host: '0.0.0.0',
      dataFolder: resolve('data'),
    })
  })

  it('is left by a DATABASE_URL', () => {
    const url = 'file:/var/lib/nabla/nabla.db'
    expect(settings({ DATABASE_URL: url })).toMatchObject({ demo: false, databaseUrl: url })
  })
})

describe('a PostgreSQL database', () => {
  const url = 'postgresql://nabla:hidden@db.example.edu:5433/nabla?sslmode=require'

  it('leaves the demo, and keeps the secret in the data folder', () => {
    const asked = { demo: false, databaseUrl: url, dataFolder: resolve('data') }
    expect(settings({ DATABASE_URL: url })).toMatchObject(asked)
  })

  it('is shown without its password', () => {
    const shown = 'postgresql://nabla:***@db.example.edu:5433/nabla?sslmode=require'
    expect(withoutPassword(url)).toBe(shown)
    expect(withoutPassword(url.replace(':hidden', ''))).not.toContain('***')
  })
})

describe('what is asked', () => {
  it('is followed', () => {
    const asked = {
      PORT: '8080',
      NABLA_URL: 'https://nabla.example.edu/',
      NABLA_DATA: '/srv/nabla',
    }
    expect(settings(asked)).toMatchObject({
      port: 8080,
      publicUrl: 'https://nabla.example.edu',
      dataFolder: '/srv/nabla/demo',
    })
  })

  it('trusts the proxies it names', () => {
    const { proxies } = settings({ NABLA_PROXIES: '10.0.0.0/8, 2001:db8::/32,192.0.2.1' })
    expect(proxies.check('10.1.2.3')).toBe(true)
    expect(proxies.check('192.0.2.1')).toBe(true)
    expect(proxies.check('192.0.2.2')).toBe(false)
    expect(proxies.check('2001:db8::5', 'ipv6')).toBe(true)
  })

  it.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ NABLA_DEMO: 'no' }, 'NABLA_DEMO'],
    [{ NABLA_URL: 'nabla.example.edu' }, 'NABLA_URL'],
    [{ NABLA_URL: 'https://example.edu/nabla' }, 'NABLA_URL'],
    [{ DATABASE_URL: 'mysql://localhost/nabla' }, 'DATABASE_URL'],
    [{ NABLA_PROXIES: 'gateway' }, 'NABLA_PROXIES'],
    [{ NABLA_PROXIES: '10.0.0.0/33' }, 'NABLA_PROXIES'],
  ])('is refused by name when it makes no sense: %o', (env, name) => {
    expect(() => settings(env)).toThrow(name)
  })
})

describe('the data folder', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nabla-settings-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is made with the folders above it', () => {
    openDataFolder(join(folder, 'a', 'b'))
    expect(statSync(join(folder, 'a', 'b')).mode & 0o777).toBe(0o700)
  })

  it('is refused where a file stands in the way', () => {
    writeFileSync(join(folder, 'a'), '')
    expect(() => openDataFolder(join(folder, 'a', 'b'))).toThrow('cannot be written to')
  })

  it('keeps a secret, made once and for this user alone', () => {
    const secret = readSecret(undefined, folder)
    expect(secret.length).toBeGreaterThanOrEqual(32)
    expect(readSecret(undefined, folder)).toBe(secret)
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
  })

  it('lets a given secret win, and refuses a short one', () => {
    const given = 'x'.repeat(32)
    expect(readSecret(given, folder)).toBe(given)
    expect(() => readSecret('short', folder)).toThrow('NABLA_SECRET')
  })
})
