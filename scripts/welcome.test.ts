import { expect, it } from 'vitest'
import { signIn as english } from '@/lib/i18n/en/signIn'
import { signIn as chinese } from '@/lib/i18n/zhCN/signIn'
import { welcome } from './welcome.js'

const demo = {
  demo: true,
  publicUrl: 'http://127.0.0.1:3000',
  dataFolder: '/srv/data/demo',
  databaseUrl: 'file:/srv/data/demo/nabla.db',
}
const course = { ...demo, demo: false, publicUrl: 'https://nabla.example.edu' }

it('names the address, and the buttons as the page words them', () => {
  const said = welcome(demo, null)
  expect(said).toContain('http://127.0.0.1:3000')
  for (const words of [english, chinese]) {
    expect(said).toContain(words.demoStudent)
    expect(said).toContain(words.demoInstructor)
  }
})

it('tells the token of the first account, and where it goes', () => {
  expect(welcome(course, 'token')).toMatch(/https:\/\/nabla\.example\.edu\/setup.*token/)
})

it('tells where the data are, and no password', () => {
  expect(welcome(demo, null)).toContain('/srv/data/demo')
  const databaseUrl = 'postgresql://nabla:hidden@db.example.edu/nabla'
  const said = welcome({ ...course, databaseUrl }, null)
  expect(said).toContain('postgresql://nabla:***@db.example.edu/nabla')
})

it('tells no more once there is an account', () => {
  expect(welcome(course, null).split('\n')).toHaveLength(2)
})
